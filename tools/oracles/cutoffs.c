/* C28: strings that two-symbol Turing machines of up to four states put out from either blank tape, by
 * the time at which the machines halt, and what a cutoff on time does to the order of two strings.
 *
 * A table has an entry for each state and symbol: one of 2 ways to halt, writing without a move, or
 * one of 4n ways to write, move and go on. An entry is drawn when it is first read, and a new state
 * stands for all that were not met yet. The string is what stands on the cells that were visited. A
 * tape of ones gives the strings of a tape of zeros with their symbols exchanged.
 *
 * Pairs are compared one by one: an order turns where the heavier string is the lighter one of what
 * is left, and odds move where they at least double or halve. Of the strings of which something is
 * left, few machines have those below the given sixteenth of the masses.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { last = 107, middle = 128, keys = 1 << 18 };

typedef unsigned long long count;
typedef __int128 wide;

static int states;
static int next[4][2], writes[4][2], moves[4][2];
static unsigned char tape[2 * middle];
static count power[9];
static count (*found[5])[last + 1];

static void halt(int at, int low, int high, int time, count stands) {
  for (int symbol = 0; symbol < 2; symbol++) {
    unsigned key = 1, other = 1;
    for (int cell = low; cell <= high; cell++) {
      unsigned bit = cell == at ? (unsigned)symbol : tape[cell];
      key = 2 * key + bit;
      other = 2 * other + 1 - bit;
    }
    if (key >= keys) abort();
    found[states][key][time] += stands;
    found[states][other][time] += stands;
  }
}

static void run(int state, int at, int low, int high, int time, int met, int drawn, count stands) {
  if (time == last) return;
  int symbol = tape[at];
  unsigned char old = tape[at];
  int isNew = next[state][symbol] < 0;
  if (isNew) halt(at, low, high, time + 1, stands * power[2 * states - drawn - 1]);
  for (int choice = 0; choice < (isNew ? 4 : 1); choice++) {
    for (int to = 0; to < (isNew ? states : 1) && to <= met; to++) {
      if (isNew) {
        next[state][symbol] = to;
        writes[state][symbol] = choice & 1;
        moves[state][symbol] = (choice & 2) - 1;
      }
      int goal = next[state][symbol], there = at + moves[state][symbol];
      int isMet = !isNew || to < met;
      tape[at] = (unsigned char)writes[state][symbol];
      run(goal, there, there < low ? there : low, there > high ? there : high, time + 1,
          isMet ? met : met + 1, drawn + isNew, isMet ? stands : stands * (count)(states - met));
      tape[at] = old;
      if (isNew) next[state][symbol] = -1;
    }
  }
}

static int strings;
static count mass[keys], left[keys], sorted[keys];

static int byMass(const void *a, const void *b) {
  count x = *(const count *)a, y = *(const count *)b;
  return x < y ? -1 : x > y;
}

/* Pairs of unequal mass, those that turn and those that move, of few machines and of many. */
static count pairs[2], turned[2], moved[2];

/* The strings that are put out at all, by number of states. */
static int known[5][keys], size[5];

static void list(int n) {
  for (int key = 2; key < keys; key++) {
    int isThere = 0;
    for (int time = 1; time <= last; time++) isThere |= found[n][key][time] > 0;
    if (isThere) known[n][size[n]++] = key;
  }
}

/* What a cutoff leaves of the strings and of their pairs; how many strings it loses. */
static int cut(int n, int T, int sixteenths) {
  strings = 0;
  for (int k = 0; k < size[n]; k++) {
    count whole = 0, soon = 0;
    for (int time = 1; time <= last; time++) {
      whole += found[n][known[n][k]][time];
      if (time <= T) soon += found[n][known[n][k]][time];
    }
    if (soon == 0) continue;
    mass[strings] = sorted[strings] = whole;
    left[strings++] = soon;
  }
  qsort(sorted, (size_t)strings, sizeof *sorted, byMass);
  int whole = strings * sixteenths / 16, isBetween = strings * sixteenths % 16 != 0;
  count bound = sorted[isBetween ? whole : whole - 1] + sorted[whole];
  memset(pairs, 0, sizeof pairs);
  memset(turned, 0, sizeof turned);
  memset(moved, 0, sizeof moved);
  for (int i = 0; i < strings; i++) {
    for (int j = 0; j < strings; j++) {
      int isMany = 2 * mass[i] >= bound;
      if (mass[i] <= mass[j] || (2 * mass[j] >= bound) != isMany) continue;
      pairs[isMany]++;
      turned[isMany] += left[i] < left[j];
      wide own = (wide)left[i] * mass[j], other = (wide)left[j] * mass[i];
      moved[isMany] += own >= 2 * other || other >= 2 * own;
    }
  }
  return size[n] - strings;
}

static void say(const char *name, count part, count whole) {
  printf("C28\t%s\tpart\t%llu\nC28\t%s\twhole\t%llu\n", name, part, name, whole);
}

int main(void) {
  for (states = 1; states <= 4; states++) {
    found[states] = calloc(keys, sizeof *found[states]);
    memset(next, -1, sizeof next);
    power[0] = 1;
    for (int i = 1; i <= 2 * states; i++) power[i] = power[i - 1] * (count)(4 * states + 2);
    run(0, middle, middle, middle, 0, 1, 0, 1);
    list(states);
  }
  count part = 0, whole = 0;
  for (int n = 2; n <= 4; n++) {
    for (int T = 7; T <= last; T++) {
      cut(n, T, 8);
      whole += pairs[1];
      part += pairs[1] - turned[1];
    }
  }
  say("many_keep_their_order", part, whole);
  cut(4, 6, 8);
  say("an_early_cutoff_turns_more", pairs[1] - turned[1], pairs[1]);
  cut(4, 12, 3);
  say("the_fewest_turn_mostly_once", turned[0], pairs[0]);
  part = whole = 0;
  for (int T = 14; T <= 16; T++) {
    cut(4, T, 8);
    part += moved[0];
    whole += pairs[0];
  }
  say("odds_move_at_some_cutoffs", part, whole);
  part = whole = 0;
  for (int T = 17; T <= last; T++) {
    cut(4, T, 8);
    part += moved[0];
    whole += pairs[0];
  }
  say("later_odds_hardly_move", part, whole);
  const int cuts[] = {8, 12, 16, 20, 24, 40, 80};
  printf("C28\tparts\tlost, 4 states\t");
  for (int k = 0; k < 7; k++) {
    int lost = cut(4, cuts[k], 8);
    printf("%s%d of %d at T = %d", k == 0 ? "" : ", ", lost, lost + strings, cuts[k]);
  }
  printf("\n");
  return 0;
}
