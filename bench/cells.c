// A ring of cells under an elementary rule: cell by cell in bytes, or 64 cells a word.
// Input: mode (bytes or words), rule, width, steps; the row starts with one cell in the middle.
// Output: how many cells are alive at the end, then nanoseconds.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int64_t now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return at.tv_sec * 1000000000LL + at.tv_nsec;
}

static long bytes(int rule, int width, int steps) {
  uint8_t *row = calloc(width, 1), *next = calloc(width, 1);
  row[width / 2] = 1;
  for (int step = 0; step < steps; step++) {
    for (int i = 0; i < width; i++) {
      int left = row[i == 0 ? width - 1 : i - 1], right = row[i == width - 1 ? 0 : i + 1];
      next[i] = (rule >> (4 * left + 2 * row[i] + right)) & 1;
    }
    uint8_t *other = row;
    row = next;
    next = other;
  }
  long alive = 0;
  for (int i = 0; i < width; i++) alive += row[i];
  free(row);
  free(next);
  return alive;
}

static long words(int rule, int width, int steps) {
  int count = width / 64;
  uint64_t *row = calloc(count, 8), *next = calloc(count, 8), mask[8];
  row[width / 2 / 64] |= 1ULL << (width / 2 % 64);
  for (int k = 0; k < 8; k++) mask[k] = (rule >> k) & 1 ? ~0ULL : 0;
  for (int step = 0; step < steps; step++) {
    for (int k = 0; k < count; k++) {
      uint64_t m = row[k];
      uint64_t l = (m << 1) | (row[k == 0 ? count - 1 : k - 1] >> 63);
      uint64_t r = (m >> 1) | (row[k == count - 1 ? 0 : k + 1] << 63);
      uint64_t a = mask[0] ^ (r & (mask[0] ^ mask[1])), b = mask[2] ^ (r & (mask[2] ^ mask[3]));
      uint64_t c = mask[4] ^ (r & (mask[4] ^ mask[5])), d = mask[6] ^ (r & (mask[6] ^ mask[7]));
      uint64_t low = a ^ (m & (a ^ b)), high = c ^ (m & (c ^ d));
      next[k] = low ^ (l & (low ^ high));
    }
    uint64_t *other = row;
    row = next;
    next = other;
  }
  long alive = 0;
  for (int k = 0; k < count; k++) alive += __builtin_popcountll(row[k]);
  free(row);
  free(next);
  return alive;
}

int main(void) {
  char mode[16];
  int rule, width, steps;
  if (scanf("%15s %d %d %d", mode, &rule, &width, &steps) != 4) return 1;
  int64_t start = now();
  long alive = strcmp(mode, "bytes") == 0 ? bytes(rule, width, steps) : words(rule, width, steps);
  printf("%ld %lld\n", alive, (long long)(now() - start));
  return 0;
}
