/*
 * Networks of threshold units, as plain C.
 *
 * "run L w1 ... wL" and the parameters: every word of w1 bits; says how many outputs are 1, and the
 * bits of the largest number of each run in all. "all": every ternary network of 3 inputs, 3 units and
 * 1, on all 8 inputs; says how many compute each of the 256 functions. Then the nanoseconds.
 */
#define _POSIX_C_SOURCE 199309L
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int64_t nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static int runs(void) {
  int layers, widths[8], parameters[65536], count = 0;
  if (scanf("%d", &layers) != 1 || layers < 2 || layers > 8) return 2;
  for (int i = 0; i < layers; i++) {
    if (scanf("%d", &widths[i]) != 1 || widths[i] > 256) return 2;
  }
  while (count < 65536 && scanf("%d", &parameters[count]) == 1) count++;
  int64_t ones = 0, width = 0;
  const int64_t start = nanoseconds();
  for (int word = 0; word < 1 << widths[0]; word++) {
    int now[256], next[256], largest = 0, at = 0;
    for (int i = 0; i < widths[0]; i++) {
      now[i] = word >> (widths[0] - 1 - i) & 1;
      if (now[i] > largest) largest = now[i];
    }
    for (int layer = 1; layer < layers; layer++) {
      for (int unit = 0; unit < widths[layer]; unit++) {
        int sum = 0;
        for (int i = 0; i < widths[layer - 1]; i++) {
          sum += parameters[at++] * now[i];
          if (abs(sum) > largest) largest = abs(sum);
        }
        sum += parameters[at++];
        if (abs(sum) > largest) largest = abs(sum);
        next[unit] = sum > 0;
        if (next[unit] > largest) largest = next[unit];
      }
      memcpy(now, next, sizeof now);
    }
    ones += now[0];
    while (largest > 0) width++, largest >>= 1;
  }
  printf("%" PRId64 " %" PRId64 " %" PRId64 "\n", ones, width, nanoseconds() - start);
  return 0;
}

/* What a unit says on each of 8 inputs, the first in the highest bit. */
static int table(const int weights[4]) {
  int word = 0;
  for (int input = 0; input < 8; input++) {
    int sum = weights[3];
    for (int i = 0; i < 3; i++) sum += weights[i] * (input >> (2 - i) & 1);
    word = word << 1 | (sum > 0);
  }
  return word;
}

static int all(void) {
  static int64_t counts[256];
  int unit[81], weights[81][4];
  const int64_t start = nanoseconds();
  for (int k = 0; k < 81; k++) {
    for (int i = 0, rest = k; i < 4; i++, rest /= 3) weights[k][i] = rest % 3 - 1;
    unit[k] = table(weights[k]);
  }
  for (int a = 0; a < 81; a++)
    for (int b = 0; b < 81; b++)
      for (int c = 0; c < 81; c++)
        for (int k = 0; k < 81; k++) {
          const int *w = weights[k];
          int word = 0;
          for (int input = 7; input >= 0; input--) {
            const int sum = w[0] * (unit[a] >> input & 1) + w[1] * (unit[b] >> input & 1) +
                            w[2] * (unit[c] >> input & 1) + w[3];
            word = word << 1 | (sum > 0);
          }
          counts[word]++;
        }
  for (int f = 0; f < 256; f++) printf("%" PRId64 " ", counts[f]);
  printf("%" PRId64 "\n", nanoseconds() - start);
  return 0;
}

int main(void) {
  char what[8];
  if (scanf("%7s", what) != 1) return 2;
  return what[0] == 'r' ? runs() : all();
}
