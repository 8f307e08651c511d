/** Constants, inputs, the action tried, a reading of the demonstrator, and readings of the game. */
export type Leaf = "0" | "1" | "2" | "c" | "k" | "d" | "a" | "w" | "x" | "s"

/** Two-place operations on numbers mod 4; `=` gives 0 or 1, `^` is bitwise. */
export type Operator = "+" | "^" | "=" | "*" | "min"

/** A node of a term. */
export type Symbol = Leaf | Operator | "if" | "argmax" | "plan" | "habit" | "train"
