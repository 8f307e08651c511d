/**
 * The names that need no definition, each with its term in the named language. Naturals are
 * Church's; see `Data.ts`.
 */
export const prelude: Readonly<Record<string, string>> = {
  id: "\\x. x",
  fix: "\\f. (\\x. x x) (\\x. f (x x))",
  // booleans and bits
  true: "\\x y. x",
  false: "\\x y. y",
  bit0: "true",
  bit1: "false",
  not: "\\p x y. p y x",
  and: "\\p q. p q p",
  or: "\\p q. p p q",
  xor: "\\p q. p (not q) q",
  // pairs and lists
  pair: "\\a b z. z a b",
  fst: "\\p. p true",
  snd: "\\p. p false",
  nil: "false",
  cons: "pair",
  head: "fst",
  tail: "snd",
  null: "\\l. l (\\h t d. false) true",
  foldr: "\\f z. let rec r l = case l of [] -> z | h : t -> f h (r t) in r",
  map: "\\f. let rec r l = case l of [] -> nil | h : t -> f h : r t in r",
  filter: "\\p. let rec r l = case l of [] -> nil | h : t -> p h (h : r t) (r t) in r",
  append: "\\a b. foldr cons b a",
  reverse: "let rec r a l = case l of [] -> a | h : t -> r (h : a) t in r nil",
  length: "\\l f x. foldr (\\h. f) x l",
  take: "\\n. n (\\r l. case l of [] -> nil | h : t -> h : r t) (\\l. nil)",
  drop: "\\n. n (\\l. case l of [] -> nil | h : t -> t)",
  // naturals
  succ: "\\n f x. f (n f x)",
  add: "\\m n f x. m f (n f x)",
  mul: "\\m n f. m (n f)",
  pow: "\\m n. n m",
  pred: "\\n f x. n (\\g h. h (g f)) (\\u. x) (\\u. u)",
  sub: "\\m n. n pred m",
  isZero: "\\n. n (\\x. false) true",
  leq: "\\m n. m (\\f g. g f) (\\x. true) (n (\\f g. g f) (\\x. false))",
  lt: "\\m n. not (leq n m)",
  eq: "\\m n. and (leq m n) (leq n m)"
}
