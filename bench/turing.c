/*
 * Turing machines of n states over 0 and 1, as plain C.
 *
 * "run n" and 2n transitions "write move next": one run from a tape of 0; says its steps and cells.
 * "all n T": every machine of n states for at most T steps from a tape of 0, one by one; says how many
 * halt, and their steps and cells in all. "lazy n T": the same figures from the tree of tables that are
 * filled as runs need them, with nothing seen of loops or mirror images. Then the nanoseconds.
 */
#define _POSIX_C_SOURCE 199309L
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { int write, move, next; } transition;

static unsigned char *tape;
static int64_t length;

static void grow(int64_t *here, int64_t *low, int64_t *high) {
  unsigned char *wider = calloc((size_t)(2 * length), 1);
  memcpy(wider + length / 2, tape, (size_t)length);
  free(tape);
  tape = wider;
  *here += length / 2, *low += length / 2, *high += length / 2;
  length *= 2;
}

/* Steps until it halts, or 0; the cells visited in *cells. Leaves the tape blank. */
static int64_t run(const transition *table, int64_t most, int64_t *cells) {
  int64_t here = length / 2, low = here, high = here, steps = 0;
  int state = 0, halted = 0;
  while (steps < most) {
    const transition t = table[2 * state + tape[here]];
    steps++;
    tape[here] = (unsigned char)t.write;
    if (t.next < 0) { halted = 1; break; }
    state = t.next;
    here += t.move;
    if (here < low) low = here;
    if (here > high) high = here;
    if (here == 0 || here == length - 1) grow(&here, &low, &high);
  }
  memset(tape + low, 0, (size_t)(high - low + 1));
  *cells = high - low + 1;
  return halted ? steps : 0;
}

/* The tree: a table that is filled where a run first needs it. */
static transition partial[16];
static int known[16];
static int size;
static int64_t limit, lazily_halting, lazily_steps, lazily_cells;

static void follow(int state, int64_t here, int64_t low, int64_t high, int64_t steps, int used,
                   int blank, int64_t count) {
  const int64_t lowest = low, highest = high;
  int at = 0;
  for (;; steps++) {
    if (steps == limit) break;
    at = 2 * state + tape[here];
    if (!known[at]) break;
    const transition t = partial[at];
    tape[here] = (unsigned char)t.write;
    state = t.next;
    here += t.move;
    if (here < low) low = here;
    if (here > high) high = here;
  }
  if (steps < limit) {
    int64_t ways = 2 * count;
    for (int i = 1; i < blank; i++) ways *= 4 * size + 2;
    lazily_halting += ways;
    lazily_steps += ways * (steps + 1);
    lazily_cells += ways * (high - low + 1);
    if (blank > 1) {
      unsigned char *cells = malloc((size_t)(high - low + 1));
      memcpy(cells, tape + low, (size_t)(high - low + 1));
      known[at] = 1;
      for (int next = 0; next <= used && next < size; next++) {
        for (int action = 0; action < 4; action++) {
          partial[at] = (transition){action & 1, action & 2 ? 1 : -1, next};
          const int fresh = next == used;
          follow(state, here, low, high, steps, used + fresh, blank - 1,
                 fresh ? count * (size - used) : count);
          memcpy(tape + low, cells, (size_t)(high - low + 1));
        }
      }
      known[at] = 0;
      free(cells);
    }
  }
  memset(tape + low, 0, (size_t)(lowest - low));
  memset(tape + highest + 1, 0, (size_t)(high - highest));
}

static int64_t nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int main(void) {
  char what[8];
  int states;
  if (scanf("%7s %d", what, &states) != 2 || states < 1 || states > 8) return 2;
  transition table[16];
  int64_t cells, most = INT64_MAX;
  length = 64;
  tape = calloc((size_t)length, 1);
  if (what[0] == 'r') {
    for (int i = 0; i < 2 * states; i++) {
      if (scanf("%d %d %d", &table[i].write, &table[i].move, &table[i].next) != 3) return 2;
    }
    const int64_t start = nanoseconds();
    const int64_t steps = run(table, most, &cells);
    printf("%" PRId64 " %" PRId64 " %" PRId64 "\n", steps, cells, nanoseconds() - start);
    return 0;
  }
  if (scanf("%" SCNd64, &most) != 1) return 2;
  if (what[0] == 'l') {
    limit = most;
    size = states;
    length = 2 * most + 3;
    tape = calloc((size_t)length, 1);
    const int64_t start = nanoseconds();
    follow(0, length / 2, length / 2, length / 2, 0, 1, 2 * states, 1);
    printf("%" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 "\n", lazily_halting, lazily_steps, lazily_cells,
           nanoseconds() - start);
    return 0;
  }
  const int choices = 4 * states + 2;
  int digits[16] = {0};
  transition all[34];
  for (int c = 0; c < choices; c++) {
    all[c] = c < 2 ? (transition){c, 0, -1}
                   : (transition){(c - 2) & 1, (c - 2) & 2 ? 1 : -1, (c - 2) >> 2};
  }
  int64_t halting = 0, steps = 0, visited = 0;
  const int64_t start = nanoseconds();
  for (int i = 0; i < 2 * states; i++) table[i] = all[0];
  for (;;) {
    const int64_t taken = run(table, most, &cells);
    if (taken > 0) halting++, steps += taken, visited += cells;
    int at = 0;
    while (at < 2 * states && digits[at] == choices - 1) digits[at] = 0, table[at] = all[0], at++;
    if (at == 2 * states) break;
    table[at] = all[++digits[at]];
  }
  printf("%" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 "\n", halting, steps, visited, nanoseconds() - start);
  return 0;
}
