/* C22: all two-symbol Turing machines of up to four states that halt from a blank tape, by time.
 *
 * A table has an entry for each state and symbol: one of 2 ways to halt, writing without a move, or
 * one of 4n ways to write, move and go on. An entry is drawn when it is first read, so that a halting
 * machine stands for all tables that agree on what it read; new states are all alike, so that one
 * stands for all that were not met yet. No machine of up to four states that halts takes more than
 * 107 steps [Rado1962].
 */
#include <stdio.h>
#include <string.h>

enum { last = 107, middle = 128 };

static int states;
static int next[4][2], writes[4][2], moves[4][2];
static unsigned char tape[2 * middle];
static unsigned long long power[9];
static unsigned long long halting[last + 2];

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

int main(void) {
  unsigned long long all = 0, longer = 0;
  for (states = 1; states <= 4; states++) {
    memset(next, -1, sizeof next);
    memset(halting, 0, sizeof halting);
    power[0] = 1;
    for (int i = 1; i <= 2 * states; i++) power[i] = power[i - 1] * (unsigned long long)(4 * states + 2);
    run(0, middle, 0, 1, 0, 1);
    for (int time = 1; time <= last; time++) {
      all += halting[time];
      if (time > states) longer += halting[time];
    }
  }
  printf("C22\tfew_outrun_their_size\tpart\t%llu\n", longer);
  printf("C22\tfew_outrun_their_size\twhole\t%llu\n", all);
  return 0;
}
