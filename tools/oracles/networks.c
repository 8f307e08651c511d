/* C37: all networks of two or three threshold units that read three bits, with parameters -1, 0, 1.
 *
 * A unit is 1 where its weighted sum and its bias together exceed 0. K of a function is the least
 * number of parameters other than 0 of a network that computes it; its mass is the share of networks
 * that do.
 */
#include <math.h>
#include <stdio.h>

static double mass[256];
static int least[256];

static int unit_of[81], used_by[81];

static void units(void) {
  for (int code = 0; code < 81; code++) {
    int weight[4], rest = code;
    used_by[code] = 0;
    for (int i = 0; i < 4; i++, rest /= 3) {
      weight[i] = rest % 3 - 1;
      used_by[code] += weight[i] != 0;
    }
    unit_of[code] = 0;
    for (int input = 0; input < 8; input++) {
      int sum = weight[3];
      for (int i = 0; i < 3; i++) sum += weight[i] * (input >> (2 - i) & 1);
      unit_of[code] |= (sum > 0) << input;
    }
  }
}

static void count(int hidden) {
  int layers = 1, outputs = 3;
  for (int i = 0; i < hidden; i++) layers *= 81, outputs *= 3;
  for (int f = 0; f < 256; f++) mass[f] = 0, least[f] = 1000;
  for (int layer = 0; layer < layers; layer++) {
    int unit[3], inner = 0;
    for (int i = 0, rest = layer; i < hidden; i++, rest /= 81) {
      unit[i] = unit_of[rest % 81];
      inner += used_by[rest % 81];
    }
    for (int output = 0; output < outputs; output++) {
      int weight[4], used = inner, function = 0;
      for (int i = 0, rest = output; i <= hidden; i++, rest /= 3) {
        weight[i] = rest % 3 - 1;
        used += weight[i] != 0;
      }
      for (int input = 0; input < 8; input++) {
        int sum = weight[hidden];
        for (int i = 0; i < hidden; i++) sum += weight[i] * (unit[i] >> input & 1);
        function |= (sum > 0) << input;
      }
      mass[function] += 1;
      if (used < least[function]) least[function] = used;
    }
  }
}

static void distances(int hidden) {
  double all = 0, weights = 0, own = 0, alike = 0;
  int right = 0, inverted = 0, equal = 0, functions = 0;
  for (int f = 0; f < 256; f++) {
    if (mass[f] == 0) continue;
    functions++;
    all += mass[f];
    weights += exp2(-least[f]);
    for (int g = 0; g < 256; g++) {
      if (mass[g] == 0 || least[f] >= least[g]) continue;
      right += mass[f] > mass[g];
      inverted += mass[f] < mass[g];
      equal += mass[f] == mass[g];
    }
  }
  for (int f = 0; f < 256; f++) {
    if (mass[f] == 0) continue;
    double share = mass[f] / all;
    own += share * log2(share * weights / exp2(-least[f]));
    alike += share * log2(share * functions);
  }
  const char *row = "C37\tdistances\t3 bits, %d units: ";
  printf(row, hidden), printf("from 2^-parameters\t%.3f\n", own);
  printf(row, hidden), printf("from all functions alike\t%.3f\n", alike);
  printf(row, hidden), printf("right, inverted and equal pairs\t%d : %d : %d\n", right, inverted, equal);
}

int main(void) {
  units();
  for (int hidden = 2; hidden <= 3; hidden++) {
    count(hidden);
    distances(hidden);
  }
  return 0;
}
