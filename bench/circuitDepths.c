/*
 * The least depth of the smallest circuits of every function of four inputs, for sizes up to 6: a
 * plain search, one function at a time, no symmetry, and every pair of lines of every set tried as
 * the last gate. The first pass finds sizes, the second the depths at these sizes.
 *
 * Output: "size,depth:count" for normal functions, and nanoseconds.
 */
#define _POSIX_C_SOURCE 199309L
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { INPUTS = 4, MOST = 5, UNKNOWN = 255, FAR = 100 };
enum pass { SIZES, DEPTHS };

static uint8_t size[1 << 16], depth[1 << 16], taken[1 << 16];
static uint8_t place[1 << 16]; /* of a gate among the lines, or UNKNOWN */
static uint16_t lines[INPUTS + MOST], candidates[4096];
static enum pass pass;

static inline void combine(uint16_t a, uint16_t b, uint16_t out[5]) {
  out[0] = a & b;
  out[1] = a & ~b;
  out[2] = ~a & b;
  out[3] = a | b;
  out[4] = a ^ b;
}

static inline int above(const uint8_t *levels, int i, int j) {
  return (levels[i] > levels[j] ? levels[i] : levels[j]) + 1;
}

/* The least depth of every line of the set, by falling until nothing falls. */
static void settle(uint8_t *levels, int count) {
  uint16_t made[5];
  for (int i = 0; i < count; i++) levels[i] = i < INPUTS ? 0 : FAR;
  for (int i = INPUTS; i < count; i++) place[lines[i]] = i;
  for (int falls = 1; falls;) {
    falls = 0;
    for (int i = 1; i < count; i++) {
      for (int j = 0; j < i; j++) {
        int level = above(levels, i, j);
        if (level > FAR) continue;
        combine(lines[i], lines[j], made);
        for (int op = 0; op < 5; op++) {
          int at = place[made[op]];
          if (at == UNKNOWN || levels[at] <= level) continue;
          levels[at] = level;
          falls = 1;
        }
      }
    }
  }
  for (int i = INPUTS; i < count; i++) place[lines[i]] = UNKNOWN;
}

/* Notes every function one gate away from the set of so many gates. */
static void visit(int gates) {
  int count = INPUTS + gates;
  uint16_t made[5];
  uint8_t levels[INPUTS + MOST];
  if (pass == DEPTHS) settle(levels, count);
  for (int i = 1; i < count; i++) {
    for (int j = 0; j < i; j++) {
      combine(lines[i], lines[j], made);
      for (int op = 0; op < 5; op++) {
        uint16_t word = made[op];
        if (pass == SIZES) {
          if (size[word] > gates + 1) size[word] = gates + 1;
        } else if (size[word] == gates + 1 && depth[word] > above(levels, i, j)) {
          depth[word] = above(levels, i, j);
        }
      }
    }
  }
}

/* The new candidates of the last line over the first `count` lines, after those that are there. */
static int extended(int count, uint16_t gate, int more) {
  uint16_t made[5];
  for (int i = 0; i < count; i++) {
    combine(lines[i], gate, made);
    for (int op = 0; op < 5; op++) {
      if (taken[made[op]]) continue;
      taken[made[op]] = 1;
      candidates[more++] = made[op];
    }
  }
  return more;
}

/* Every set once: a candidate that was tried is barred from the sets that follow. */
static void extend(int gates, int from, int count) {
  for (int at = from; at < count; at++) {
    int next = INPUTS + gates;
    lines[next] = candidates[at];
    visit(gates + 1);
    if (gates + 1 == MOST) continue;
    int more = extended(next, candidates[at], count);
    extend(gates + 1, at + 1, more);
    while (more > count) taken[candidates[--more]] = 0;
  }
}

int main(void) {
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  memset(size, UNKNOWN, sizeof size);
  memset(depth, UNKNOWN, sizeof depth);
  memset(place, UNKNOWN, sizeof place);
  size[0] = depth[0] = 0;
  for (int input = 0; input < INPUTS; input++) {
    uint16_t word = 0;
    for (int at = 0; at < 16; at++) word |= ((at >> (INPUTS - 1 - input)) & 1) << at;
    lines[input] = word;
    size[word] = depth[word] = 0;
  }
  for (pass = SIZES; pass <= DEPTHS; pass++) {
    int count = 0;
    memset(taken, 0, sizeof taken);
    taken[0] = 1;
    for (int input = 0; input < INPUTS; input++) taken[lines[input]] = 1;
    visit(0);
    for (int input = 1; input < INPUTS; input++) count = extended(input, lines[input], count);
    extend(0, 0, count);
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  static long joint[MOST + 2][16];
  for (int word = 0; word < 1 << 16; word += 2) {
    if (size[word] != UNKNOWN) joint[size[word]][depth[word]]++;
  }
  for (int gates = 0; gates <= MOST + 1; gates++) {
    for (int level = 0; level < 16; level++) {
      if (joint[gates][level] > 0) printf("%d,%d:%ld ", gates, level, joint[gates][level]);
    }
  }
  printf("%lld\n", (end.tv_sec - start.tv_sec) * 1000000000LL + (end.tv_nsec - start.tv_nsec));
  return 0;
}
