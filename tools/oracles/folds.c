/* C16: small programs that guess a coin of unknown chance, and how many of them learn.
 *
 * A body is an expression of up to seven nodes over + - * / with the leaves a, x, 1, 2; as a fold it is
 * applied to each of eight tosses in turn (time 8), with one look to the number of tosses and the last
 * one (time 1). Its value v, at most eight, says 1 next with chance (v + 1)/10. It learns if it loses at
 * most 9/10 bit on the ninth toss; no loss is nearer to that than .007, so that doubles suffice.
 */
#include <math.h>
#include <stdio.h>

enum { tosses = 8, cap = 1000000, nodes = 7 };

/* A body in prefix form: leaves 0..3, operators 4..7. */
static int body[nodes];
static int length;

static int value(const int **at, int a, int x) {
  int symbol = *(*at)++;
  if (symbol < 4) return symbol == 0 ? a : symbol == 1 ? x : symbol - 1;
  long long p = value(at, a, x), q = value(at, a, x);
  long long r = symbol == 4 ? p + q : symbol == 5 ? (p > q ? p - q : 0)
                : symbol == 6 ? p * q : q == 0 ? 0 : p / q;
  return r > cap ? cap : (int)r;
}

static int apply(int a, int x) {
  const int *at = body;
  return value(&at, a, x);
}

static double chance[tosses + 2];

/* Expected bits on the ninth toss. */
static double loss(int isFold) {
  double sum = 0;
  for (int word = 0; word < 1 << tosses; word++) {
    int a = 0, ones = 0;
    for (int i = 0; i < tosses; i++) {
      int x = word >> i & 1;
      ones += x;
      if (isFold) a = apply(a, x);
    }
    if (!isFold) a = apply(tosses, word >> (tosses - 1) & 1);
    double one = ((a < tosses ? a : tosses) + 1) / (tosses + 2.0);
    sum -= chance[ones + 1] * log2(one) + chance[ones] * log2(1 - one);
  }
  return sum;
}

static int programs, learners, looks;
static double mass[2], learned[2];

static void judge(void) {
  for (int isFold = 0; isFold < 2; isFold++) {
    int learns = loss(isFold) <= 0.9;
    double weight = exp2(-3 * length - 1);
    programs++;
    learners += learns;
    looks += learns && !isFold;
    for (int charge = 0; charge < 2; charge++) {
      double own = weight / (charge && isFold ? tosses : 1);
      mass[charge] += own;
      if (learns) learned[charge] += own;
    }
  }
}

/* Every body of a length: `open` operands are still to come. */
static void bodies(int at, int open) {
  if (open == 0) {
    if (at == length) judge();
    return;
  }
  if (at + open > length) return;
  for (int symbol = 0; symbol < 8; symbol++) {
    body[at] = symbol;
    bodies(at + 1, symbol < 4 ? open - 1 : open + 1);
  }
}

int main(void) {
  double factorial[tosses + 3] = {1};
  for (int i = 1; i < tosses + 3; i++) factorial[i] = i * factorial[i - 1];
  for (int k = 0; k < tosses + 2; k++) {
    chance[k] = factorial[k] * factorial[tosses + 1 - k] / factorial[tosses + 2];
  }
  for (length = 1; length <= nodes; length += 2) bodies(0, 1);
  const char *row = "C16\tcost_of_a_charge\t";
  printf("%sprograms\t%d\n%slearners\t%d\n", row, programs, row, learners);
  printf("%slearners with one look\t%d\n", row, looks);
  printf("%smass at 0\t%.6f\n%smass at 1\t%.7f\n", row, learned[0] / mass[0], row, learned[1] / mass[1]);
  return 0;
}
