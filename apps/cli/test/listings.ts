/** Listings in each language, by the names of their files. */
export const listings = {
  "champion.tm": "1R2 1L2 | 1L1 1H",
  "endless.tm": "0R1 0R1",
  "mixed.circ": "inputs a b c\nboth = AND a b\nout = XOR both c\noutputs out",
  "parity.fsm": "0 0 1 ; even\n1 1 0 ; odd",
  "root.expr": "FIX((z + x / z) / 2)",
  "both.net": "layers 2 1\n1 1 : -1",
  "five.lam": "add 2 3",
  "flip.lam": "map not",
  "not.lam": "not true",
  "explode.lam": "(\\x. x x x) (\\x. x x x)",
  "omega.lam": "(\\x. x x) (\\x. x x)"
}
