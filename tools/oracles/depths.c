/*
 * C27: the functions of three and of four inputs whose smallest circuits are all deeper than need be.
 * Constants and negations are free, so that a function stands for itself and its complement and gates
 * are the five of two operands that are 0 where both are. A circuit is the set of functions that its
 * gates compute. Sets of 0, 1, 2, ... gates are listed, each once, that have x1 and x2 or x1 xor x2
 * among them, as every circuit has after its inputs are permuted and negated; one gate on top gives the
 * functions that need one gate more, and how deep they are in that set.
 */
#include <stdio.h>
#include <string.h>

static int inputs, words, most;
static unsigned mask;
static unsigned char size[65536], at_size[65536], least[65536], seen[65536];
static unsigned line[16], candidate[4096];
static int lines;

static unsigned gate(int op, unsigned a, unsigned b) {
  switch (op) {
    case 0: return a & b;
    case 1: return a & ~b;
    case 2: return ~a & b;
    case 3: return a | b;
    default: return a ^ b;
  }
}

static unsigned normal(unsigned f) { return (f >> (words - 1)) & 1 ? ~f & mask : f; }

/* The least depth of each line where every gate may be made of any others of the set. */
static void depths(int *depth) {
  for (int i = 0; i < lines; i++) depth[i] = i < inputs ? 0 : 99;
  for (int changed = 1; changed;) {
    changed = 0;
    for (int i = 0; i < lines; i++)
      for (int j = i + 1; j < lines; j++) {
        int d = 1 + (depth[i] > depth[j] ? depth[i] : depth[j]);
        if (d > most + 1) continue;
        for (int op = 0; op < 5; op++) {
          unsigned f = gate(op, line[i], line[j]);
          for (int k = inputs; k < lines; k++)
            if (line[k] == f && d < depth[k]) depth[k] = d, changed = 1;
        }
      }
  }
}

/* Functions that one gate more than those of the set makes. */
static void top(void) {
  int need = lines - inputs + 1, depth[16], known = 0;
  for (int i = 0; i < lines; i++)
    for (int j = i + 1; j < lines; j++)
      for (int op = 0; op < 5; op++) {
        unsigned f = gate(op, line[i], line[j]);
        if (size[f] < need) continue;
        if (!known) depths(depth), known = 1;
        int d = 1 + (depth[i] > depth[j] ? depth[i] : depth[j]);
        size[f] = need;
        if (d < at_size[f]) at_size[f] = d;
      }
}

/* Every set of `left` gates more, of candidates from a place on; those passed over do not come back. */
static void sets(int left, int from, int to) {
  if (left == 0) {
    top();
    return;
  }
  for (int at = from; at < to; at++) {
    int end = to;
    unsigned added = candidate[at];
    for (int i = 0; i < lines; i++)
      for (int op = 0; op < 5; op++) {
        unsigned f = gate(op, line[i], added);
        if (!seen[f]) seen[f] = 1, candidate[end++] = f;
      }
    line[lines++] = added;
    sets(left - 1, at + 1, end);
    lines--;
    while (end > to) seen[candidate[--end]] = 0;
  }
}

static void from_first(unsigned first, int gates) {
  int count = 0;
  memset(seen, 0, sizeof seen);
  seen[0] = seen[first] = 1;
  for (int i = 0; i < inputs; i++) seen[line[i]] = 1;
  line[inputs] = first;
  lines = inputs + 1;
  for (int i = 0; i < lines; i++)
    for (int j = i + 1; j < lines; j++)
      for (int op = 0; op < 5; op++) {
        unsigned f = gate(op, line[i], line[j]);
        if (!seen[f]) seen[f] = 1, candidate[count++] = f;
      }
  sets(gates - 1, 0, count);
}

/* The function with one input negated, or with an input and the next in each other's places. */
static unsigned moved(unsigned f, int move) {
  unsigned result = 0;
  for (int x = 0; x < words; x++) {
    int y = x ^ (1 << (move % inputs));
    if (move >= inputs) {
      int low = move - inputs, a = (x >> low) & 1, b = (x >> (low + 1)) & 1;
      y = (x & ~(3 << low)) | (a << (low + 1)) | (b << low);
    }
    /* the value at x is the bit words - 1 - x */
    result |= ((f >> (words - 1 - y)) & 1u) << (words - 1 - x);
  }
  return normal(result);
}

static void close_orbits(int need) {
  for (int changed = 1; changed;) {
    changed = 0;
    for (unsigned f = 0; f <= mask; f++) {
      if (size[f] != need) continue;
      for (int move = 0; move < 2 * inputs - 1; move++) {
        unsigned g = moved(f, move);
        if (size[g] > need || at_size[g] > at_size[f])
          size[g] = need, at_size[g] = at_size[f], changed = 1;
      }
    }
  }
}

static void least_depths(void) {
  static unsigned known[65536];
  int count = 0;
  memset(least, 99, sizeof least);
  for (int i = 0; i < inputs; i++) known[count++] = line[i], least[line[i]] = 0;
  least[0] = 0;
  for (int depth = 1, begin = 0; begin < count; depth++) {
    int end = count;
    begin = 0;
    for (int i = begin; i < end; i++)
      for (int j = 0; j < i; j++)
        for (int op = 0; op < 5; op++) {
          unsigned f = gate(op, known[i], known[j]);
          if (least[f] > depth) least[f] = depth, known[count++] = f;
        }
    if (count == end || count == (int)(mask + 1) / 2 - 1) break;
  }
}

static int divisor(int a, int b) { return b == 0 ? a : divisor(b, a % b); }

static void census(int n, const char *name) {
  int deeper = 0, all[16] = {0}, late[16] = {0};
  inputs = n, words = 1 << n, most = 7, mask = (1u << words) - 1;
  memset(size, 99, sizeof size);
  memset(at_size, 99, sizeof at_size);
  for (int i = 0; i < n; i++) {
    line[i] = 0;
    for (int x = 0; x < words; x++) line[i] |= ((x >> (n - 1 - i)) & 1u) << (words - 1 - x);
    size[line[i]] = at_size[line[i]] = 0;
  }
  size[0] = at_size[0] = 0;
  lines = n;
  top();
  for (int gates = 1; gates < most; gates++) {
    from_first(line[0] & line[1], gates);
    from_first(line[0] ^ line[1], gates);
    close_orbits(gates + 1);
  }
  least_depths();
  for (unsigned f = 0; f <= mask >> 1; f++) {
    all[size[f]] += 2;
    if (at_size[f] > least[f]) late[size[f]] += 2, deeper += 2;
  }
  int total = (int)mask + 1, common = divisor(deeper, total);
  if (deeper == 0) printf("C27\tshares\t%s inputs\t0 of %d (0)\n", name, total);
  else
    printf("C27\tshares\t%s inputs\t%d of %d (%d/%d)\n", name, deeper, total, deeper / common,
           total / common);
  for (int gates = 0; gates <= most; gates++)
    if (late[gates] > 0)
      printf("C27\tshares\t%s inputs, %d gates\t%d of %d\n", name, gates, late[gates], all[gates]);
}

int main(void) {
  census(3, "three");
  census(4, "four");
  return 0;
}
