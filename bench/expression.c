/*
 * Expressions of naturals under MU or FIX, as plain C.
 *
 * "run B n body inputs rounds": a program on x = 0, 1, ...; says its answers and its evaluations in all.
 * "all n": every body of n nodes over x, z, 1, 2 and the four operators that mentions z, under both
 * binders, on x < 50; says how many give the square root by MU and by FIX. Then the nanoseconds.
 */
#define _POSIX_C_SOURCE 199309L
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { X = -1, Z = -2, ADD = -3, SUB = -4, MUL = -5, DIV = -6, ROUNDS = 400, MOST = 16 };

static int64_t nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static int64_t value(const int *body, int n, int64_t x, int64_t z) {
  int64_t stack[MOST];
  int top = 0;
  for (int k = n - 1; k >= 0; k--) {
    const int it = body[k];
    if (it == X) stack[top++] = x;
    else if (it == Z) stack[top++] = z;
    else if (it >= 0) stack[top++] = it;
    else {
      const int64_t a = stack[--top], b = stack[--top];
      stack[top++] = it == ADD ? a + b : it == SUB ? (a > b ? a - b : 0) : it == MUL ? a * b : b == 0 ? 0 : a / b;
    }
  }
  return stack[0];
}

static int64_t answer(int fix, const int *body, int n, int64_t x, int64_t *steps) {
  if (!fix) {
    for (int64_t z = 0; z <= x; z++) {
      ++*steps;
      if (value(body, n, x, z) != 0) return z;
    }
    return x + 1;
  }
  int64_t z = x + 1;
  for (int round = 0; round < ROUNDS; round++) {
    ++*steps;
    const int64_t next = value(body, n, x, z);
    if (next >= z) break;
    z = next;
  }
  return z;
}

static const int symbols[] = {X, Z, 1, 2, ADD, SUB, MUL, DIV};
static int body[MOST], nodes, roots[50];
static int64_t found[2];

static void tried(void) {
  int mentions = 0;
  for (int k = 0; k < nodes; k++) mentions |= body[k] == Z;
  if (!mentions) return;
  for (int fix = 0; fix < 2; fix++) {
    int x = 0;
    int64_t steps = 0;
    while (x < 50 && answer(fix, body, nodes, x, &steps) == roots[x]) x++;
    if (x == 50) found[fix]++;
  }
}

/* Completes the body from a node on, where so many subtrees are due. */
static void rest(int at, int due) {
  if (at == nodes) {
    if (due == 0) tried();
    return;
  }
  if (due == 0 || due > nodes - at) return;
  for (int s = 0; s < 8; s++) {
    body[at] = symbols[s];
    rest(at + 1, s < 4 ? due - 1 : due + 1);
  }
}

int main(void) {
  char what[8], binder[8];
  if (scanf("%7s", what) != 1) return 2;
  if (what[0] == 'r') {
    int inputs, rounds;
    if (scanf("%7s %d", binder, &nodes) != 2 || nodes > MOST) return 2;
    for (int k = 0; k < nodes; k++) {
      if (scanf("%d", &body[k]) != 1) return 2;
    }
    if (scanf("%d %d", &inputs, &rounds) != 2) return 2;
    int64_t outputs = 0, steps = 0;
    const int64_t start = nanoseconds();
    for (int round = 0; round < rounds; round++)
      for (int x = 0; x < inputs; x++) outputs += answer(binder[0] == 'F', body, nodes, x, &steps);
    printf("%" PRId64 " %" PRId64 " %" PRId64 "\n", outputs, steps, nanoseconds() - start);
    return 0;
  }
  if (scanf("%d", &nodes) != 1 || nodes > MOST) return 2;
  for (int x = 0, r = 0; x < 50; x++) {
    if ((r + 1) * (r + 1) <= x) r++;
    roots[x] = r;
  }
  const int64_t start = nanoseconds();
  rest(0, 1);
  printf("%" PRId64 " %" PRId64 " %" PRId64 "\n", found[0], found[1], nanoseconds() - start);
  return 0;
}
