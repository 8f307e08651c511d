/* C38: circuits of two or three inputs and up to three gates, as a graph that is walked from each
 * circuit that is left.
 *
 * A gate has two different earlier lines and one of the ten tables that depend on both; a circuit is its
 * gates and the line that is its output. Two circuits of one function are neighbours where they
 * differ in one gate or in the output; by smaller moves where, in place of a gate, they differ in
 * one of its lines or in its table. A function needs the least gates of a circuit that computes it,
 * and others are to spare.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int tables[10] = {1, 2, 4, 6, 7, 8, 9, 11, 13, 14};

typedef struct {
  int a, b, table;
} Gate;

static Gate gates_at[3][100];
static int choices[3], needed[4][256];
static char near[3][100][100];

/* The table as it reads from the line given, which the gate has. */
static int from(const Gate *gate, int line) {
  int t = gate->table;
  return line == gate->a ? t : (t & 9) | (t & 2) << 1 | (t & 4) >> 1;
}

static int other(const Gate *gate, int line) { return line == gate->a ? gate->b : gate->a; }

static int are_near(const Gate *x, const Gate *y, int smaller) {
  if (!smaller || (x->a == y->a && x->b == y->b)) return 1;
  int lines[2] = {x->a, x->b};
  for (int i = 0; i < 2; i++) {
    int line = lines[i];
    if ((line == y->a || line == y->b) && from(x, line) == from(y, line) &&
        other(x, line) != other(y, line))
      return 1;
  }
  return 0;
}

static void lay_out(int inputs, int gates, int smaller) {
  for (int g = 0; g < gates; g++) {
    choices[g] = 0;
    for (int b = 1; b < inputs + g; b++)
      for (int a = 0; a < b; a++)
        for (int t = 0; t < 10; t++) gates_at[g][choices[g]++] = (Gate){a, b, tables[t]};
    for (int x = 0; x < choices[g]; x++)
      for (int y = 0; y < choices[g]; y++)
        near[g][x][y] = are_near(&gates_at[g][x], &gates_at[g][y], smaller);
  }
}

/* What is known of the circuits of one function. */
typedef struct {
  long circuits, largest;
  int parts;
  unsigned shapes, shapes_of_largest;
} Function;

static Function found[256];

static unsigned char *function_of, *shape_of, *is_left;
static int *queue;

static void evaluate(int inputs, int gates, long circuit, const int *chosen) {
  int lines = inputs + gates, word[6] = {0}, cone[6] = {0}, depth[6] = {0};
  for (int row = 0; row < 1 << inputs; row++) {
    int value[6];
    for (int i = 0; i < inputs; i++) value[i] = row >> i & 1;
    for (int g = 0; g < gates; g++) {
      Gate it = gates_at[g][chosen[g]];
      value[inputs + g] = it.table >> (2 * value[it.a] + value[it.b]) & 1;
    }
    for (int i = 0; i < lines; i++) word[i] |= value[i] << row;
  }
  for (int g = 0; g < gates; g++) {
    Gate it = gates_at[g][chosen[g]];
    cone[inputs + g] = cone[it.a] | cone[it.b] | 1 << g;
    depth[inputs + g] = 1 + (depth[it.a] > depth[it.b] ? depth[it.a] : depth[it.b]);
  }
  for (int i = 0; i < lines; i++) {
    function_of[circuit * lines + i] = (unsigned char)word[i];
    shape_of[circuit * lines + i] = (unsigned char)(5 * __builtin_popcount(cone[i]) + depth[i]);
  }
}

static void walk(int inputs, int gates, int smaller) {
  int lines = inputs + gates;
  long count = 1, strides[3] = {1, 1, 1};
  lay_out(inputs, gates, smaller);
  for (int g = gates - 1; g >= 0; g--) strides[g] = count, count *= choices[g];
  function_of = malloc((size_t)(count * lines));
  shape_of = malloc((size_t)(count * lines));
  is_left = malloc((size_t)(count * lines));
  queue = malloc(sizeof(int) * (size_t)(count * lines));
  memset(found, 0, sizeof found);
  memset(is_left, 1, (size_t)(count * lines));
  for (long circuit = 0; circuit < count; circuit++) {
    int chosen[3];
    for (int g = 0; g < gates; g++) chosen[g] = (int)(circuit / strides[g] % choices[g]);
    evaluate(inputs, gates, circuit, chosen);
  }
  for (long start = 0; start < count * lines; start++) {
    if (!is_left[start]) continue;
    Function *its = &found[function_of[start]];
    unsigned shapes = 0;
    long head = 0, tail = 0;
    queue[tail++] = (int)start, is_left[start] = 0;
    while (head < tail) {
      long node = queue[head++], circuit = node / lines, output = node % lines;
      shapes |= 1u << shape_of[node];
      for (int i = 0; i < lines; i++) {
        long to = circuit * lines + i;
        if (is_left[to] && function_of[to] == function_of[node]) is_left[to] = 0, queue[tail++] = (int)to;
      }
      for (int g = 0; g < gates; g++) {
        int own = (int)(circuit / strides[g] % choices[g]);
        for (int y = 0; y < choices[g]; y++) {
          long to = (circuit + (y - own) * strides[g]) * lines + output;
          if (is_left[to] && near[g][own][y] && function_of[to] == function_of[node])
            is_left[to] = 0, queue[tail++] = (int)to;
        }
      }
    }
    its->circuits += tail, its->parts++, its->shapes |= shapes;
    if (tail > its->largest) its->largest = tail, its->shapes_of_largest = shapes;
  }
  free(function_of), free(shape_of), free(is_left), free(queue);
}

/* Sums over functions with some gates needed and to spare. */
typedef struct {
  long part, whole;
  int cases, apart, short_of_shapes;
} Sum;

static void add(Sum *sum, const Function *it) {
  sum->part += it->largest, sum->whole += it->circuits, sum->cases++;
  sum->apart += it->parts > 1;
  sum->short_of_shapes += it->shapes != it->shapes_of_largest;
}

static void share(const char *name, const Sum *sum) {
  printf("C38\t%s\tpart\t%ld\n", name, sum->part);
  printf("C38\t%s\twhole\t%ld\n", name, sum->whole);
  printf("C38\t%s\tcases\t%d\n", name, sum->cases);
}

int main(void) {
  Sum none = {0}, one = {0}, any_one = {0}, two = {0}, smaller = {0};
  memset(needed, -1, sizeof needed);
  for (int inputs = 2; inputs <= 3; inputs++) {
    for (int gates = 0; gates <= 3; gates++) {
      walk(inputs, gates, 0);
      for (int f = 0; f < 1 << (1 << inputs); f++) {
        if (found[f].circuits == 0) continue;
        if (needed[inputs][f] < 0) needed[inputs][f] = gates;
        int needs = needed[inputs][f], spare = gates - needs;
        if (spare == 0 && needs >= 2) add(&none, &found[f]);
        if (spare == 1 && needs == 2) add(&one, &found[f]);
        if (spare == 1) add(&any_one, &found[f]);
        if (spare >= 2) add(&two, &found[f]);
      }
    }
  }
  walk(3, 3, 1);
  for (int f = 0; f < 256; f++)
    if (found[f].circuits > 0 && needed[3][f] == 2) add(&smaller, &found[f]);
  share("none_to_spare", &none);
  share("a_gate_to_spare", &one);
  share("smaller_moves_fall_short", &smaller);
  printf("C38\tnever_where_it_just_fits\texceptions\t%d\n", none.apart);
  printf("C38\tislands_remain\tcases\t%d\n", any_one.cases);
  printf("C38\tislands_remain\texceptions\t%d\n", any_one.apart);
  printf("C38\tone_to_spare_may_miss\texceptions\t%d\n", any_one.short_of_shapes);
  printf("C38\ttwo_to_spare_connect\tcases\t%d\n", two.cases);
  printf("C38\ttwo_to_spare_connect\texceptions\t%d\n", two.apart);
  printf("C38\tevery_trade_off\texceptions\t%d\n", two.short_of_shapes);
  return 0;
}
