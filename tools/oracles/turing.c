/* C22: all two-symbol Turing machines of up to four states that halt from a blank tape, by time; and those
 * of up to five that halt within as many steps as they have states.
 *
 * A table has an entry for each state and symbol: one of 2 ways to halt, writing without a move, or
 * one of 4n ways to write, move and go on. An entry is drawn when it is first read, so that a halting
 * machine stands for all tables that agree on what it read; new states are all alike, so that one
 * stands for all that were not met yet. No machine of up to four states that halts takes more than
 * 107 steps [Rado1962].
 */
#include <stdio.h>
#include <string.h>

enum { longest = 107, middle = 128 };

static int states, last;
static int next[5][2], writes[5][2], moves[5][2];
static unsigned char tape[2 * middle];
static unsigned long long power[11];
static unsigned long long halting[longest + 2];

static void run(int state, int at, int time, int met, int drawn, unsigned long long stands) {
  if (time == last) return;
  int symbol = tape[at];
  if (next[state][symbol] >= 0) {
    unsigned char old = tape[at];
    tape[at] = (unsigned char)writes[state][symbol];
    run(next[state][symbol], at + moves[state][symbol], time + 1, met, drawn, stands);
    tape[at] = old;
    return;
  }
  halting[time + 1] += 2 * stands * power[2 * states - drawn - 1];
  for (int choice = 0; choice < 4; choice++) {
    for (int to = 0; to < states && to <= met; to++) {
      unsigned char old = tape[at];
      next[state][symbol] = to;
      writes[state][symbol] = choice & 1;
      moves[state][symbol] = (choice & 2) - 1;
      tape[at] = (unsigned char)(choice & 1);
      run(to, at + (choice & 2) - 1, time + 1, to == met ? met + 1 : met, drawn + 1,
          to == met ? stands * (unsigned long long)(states - met) : stands);
      tape[at] = old;
      next[state][symbol] = -1;
    }
  }
}

static void all(int n, int steps) {
  states = n;
  last = steps;
  memset(next, -1, sizeof next);
  memset(halting, 0, sizeof halting);
  power[0] = 1;
  for (int i = 1; i <= 2 * n; i++) power[i] = power[i - 1] * (unsigned long long)(4 * n + 2);
  run(0, middle, 0, 1, 0, 1);
}

/* A share in per cent with two places, cut off, and no zeros at the end. */
static void percent(unsigned long long part, unsigned long long whole) {
  unsigned long long hundredths = part * 10000 / whole;
  printf("%llu", hundredths / 100);
  if (hundredths % 100 != 0) printf(".%llu", hundredths / 10 % 10);
  if (hundredths % 10 != 0) printf("%llu", hundredths % 10);
  printf(" %%");
}

int main(void) {
  const int clocks[] = {1, 2, 4, 8, 16};
  for (int n = 2; n <= 4; n++) {
    unsigned long long whole = 0, own = 0;
    all(n, longest);
    for (int time = 1; time <= longest; time++) {
      whole += halting[time];
      if (time > n) own += halting[time];
    }
    printf("C22\tshares\t%d states\t", n);
    for (int k = 0; k < 5; k++) {
      unsigned long long later = 0;
      for (int time = clocks[k] + 1; time <= longest; time++) later += halting[time];
      if (k > 0) printf(", ");
      percent(later, whole);
      printf(" beyond %d", clocks[k]);
    }
    printf("\nC22\tshares\town size at %d\t", n);
    percent(own, whole);
    printf("\n");
  }
  unsigned long long soon = 0;
  for (int n = 1; n <= 5; n++) {
    all(n, n);
    for (int time = 1; time <= n; time++) soon += halting[time];
  }
  printf("C22\tnine_in_ten_stop_by_their_size\tpart\t%llu\n", soon);
  return 0;
}
