(* What all machines of n states put out within a number of steps, counted by a tree, as theorems: the tree is
   proved to be the sum over all machines, and is then walked by computation. *)
Require Import List NArith PArith Lia FMapPositive.
Import ListNotations.

(* What is done in a state on a symbol: write and halt, or write, move and take a state. *)
Inductive transition := Halt (write : bool) | Go (write right : bool) (next : nat).

Definition transitions (n : nat) : list transition :=
  Halt false :: Halt true ::
  flat_map (fun q => [Go false false q; Go true false q; Go false true q; Go true true q]) (seq 0 n).

(* A state, the cells that were visited left of the head, nearest first, the cell under it, and those right of it. *)
Record config := Config { state : nat; left : list bool; here : bool; right : list bool }.

Definition entry (c : config) : nat := if here c then S (state c + state c) else state c + state c.

Definition move (blank : bool) (c : config) (write goes_right : bool) (next : nat) : config :=
  if goes_right
  then match right c with
       | [] => Config next (write :: left c) blank []
       | x :: r => Config next (write :: left c) x r
       end
  else match left c with
       | [] => Config next [] blank (write :: right c)
       | x :: l => Config next l x (write :: right c)
       end.

(* The visited cells in binary behind a 1. *)
Definition digit (p : positive) (b : bool) : positive := if b then xI p else xO p.
Definition output (c : config) (write : bool) : positive :=
  fold_left digit (right c) (digit (fold_right (fun b p => digit p b) xH (left c)) write).

(* An output and a time as one number. *)
Fixpoint key (p : positive) (t : nat) : positive := match t with O => xO p | S t => xI (key p t) end.

Lemma key_injective : forall p q s t, key p s = key q t -> p = q /\ s = t.
Proof. intros p q s. induction s; destruct t; simpl; intro H; try discriminate; injection H as H; auto.
  apply IHs in H. destruct H; auto. Qed.

(* The run of a full table: output and time if it halts within k more steps. *)
Fixpoint run (blank : bool) (k : nat) (m : list transition) (c : config) (t : nat) : option positive :=
  match k with
  | O => None
  | S k => match nth_error m (entry c) with
           | None => None
           | Some (Halt w) => Some (key (output c w) (S t))
           | Some (Go w r q) => run blank k m (move blank c w r q) (S t)
           end
  end.

Open Scope N_scope.

Definition is (k : positive) (found : option positive) : N :=
  match found with Some k' => if Pos.eqb k' k then 1 else 0 | None => 0 end.

Definition total {A} (l : list A) (f : A -> N) : N := fold_right (fun a s => f a + s) 0 l.

(* The sum of f over all ways to fill what is blank in a table. *)
Fixpoint over (all : list transition) (p : list (option transition)) (f : list transition -> N) : N :=
  match p with
  | [] => f []
  | Some t :: p => over all p (fun m => f (t :: m))
  | None :: p => total all (fun t => over all p (fun m => f (t :: m)))
  end.

Definition start (blank : bool) : config := Config 0 [] blank [].
Definition blanks (n : nat) : list (option transition) := repeat None (n + n).

(* How many machines of n states halt with an output at a time within a number of steps, from both tapes. *)
Definition machines (n steps : nat) (out : positive) (time : nat) : N :=
  over (transitions n) (blanks n) (fun m => is (key out time) (run false steps m (start false) 0)) +
  over (transitions n) (blanks n) (fun m => is (key out time) (run true steps m (start true) 0)).

(* The tree: a run fills an entry when it first needs it. *)
Definition table := PositiveMap.t N.
Definition get (a : table) (k : positive) : N := match PositiveMap.find k a with Some x => x | None => 0 end.
Definition add (a : table) (k : positive) (x : N) : table := PositiveMap.add k (get a k + x) a.

Fixpoint set {A} (l : list A) (i : nat) (a : A) : list A :=
  match l, i with [], _ => [] | _ :: l, O => a :: l | x :: l, S i => x :: set l i a end.

Definition ways (all : list transition) (p : list (option transition)) : N :=
  fold_right (fun e w => match e with None => N.of_nat (length all) * w | Some _ => w end) 1 p.

Fixpoint tree (all : list transition) (blank : bool) (k : nat) (p : list (option transition)) (c : config) (t : nat) (a : table) : table :=
  match k with
  | O => a
  | S k =>
    let step tr p a := match tr with
      | Halt w => add a (key (output c w) (S t)) (ways all p)
      | Go w r q => tree all blank k p (move blank c w r q) (S t) a
      end in
    match nth_error p (entry c) with
    | None => a
    | Some (Some tr) => step tr p a
    | Some None => fold_left (fun a tr => step tr (set p (entry c) (Some tr)) a) all a
    end
  end.

Lemma get_add : forall a k x k', get (add a k x) k' = get a k' + (if Pos.eqb k k' then x else 0).
Proof. intros. unfold get, add. destruct (Pos.eqb_spec k k') as [<-|H].
  - rewrite PositiveMap.gss. reflexivity.
  - rewrite PositiveMap.gso by congruence. lia. Qed.

Lemma total_ext : forall A (l : list A) f g, (forall a, f a = g a) -> total l f = total l g.
Proof. intros A l f g H. induction l; simpl; [reflexivity|]. rewrite H, IHl. reflexivity. Qed.

Lemma total_cons : forall A (a : A) l f, total (a :: l) f = f a + total l f.
Proof. reflexivity. Qed.

Lemma total_add : forall A (l : list A) f g, total l (fun a => f a + g a) = total l f + total l g.
Proof. intros. induction l; simpl; [reflexivity|]. rewrite IHl. lia. Qed.

Lemma total_swap : forall A B (l : list A) (m : list B) f,
  total l (fun a => total m (f a)) = total m (fun b => total l (fun a => f a b)).
Proof. intros. induction l; simpl.
  - induction m; simpl; auto.
  - rewrite IHl, <- total_add. reflexivity. Qed.

Definition fits (e : option transition) (t : transition) : Prop := match e with Some t' => t' = t | None => True end.

Lemma over_ext : forall all p f g, (forall m, Forall2 fits p m -> f m = g m) -> over all p f = over all p g.
Proof. intros all p. induction p as [|[t|] p IH]; simpl; intros f g H.
  - apply H. constructor.
  - apply IH. intros m M. apply H. constructor; simpl; auto.
  - apply total_ext. intro t. apply IH. intros m M. apply H. constructor; simpl; auto. Qed.

Lemma over_split : forall all p i f, nth_error p i = Some None ->
  over all p f = total all (fun t => over all (set p i (Some t)) f).
Proof. intros all p. induction p as [|[t|] p IH]; intros [|i] f H; simpl in *; try discriminate.
  - apply IH; auto.
  - reflexivity.
  - rewrite total_swap. apply total_ext. intro t. apply IH; auto. Qed.

Lemma over_ways : forall all p x, over all p (fun _ => x) = ways all p * x.
Proof. intros all p x. induction p as [|[t|] p IH]; cbn [over].
  - unfold ways. cbn [fold_right]. lia.
  - rewrite IH. reflexivity.
  - rewrite (total_ext _ all _ (fun _ => ways all p * x)) by auto.
    assert (C : forall l : list transition, total l (fun _ => ways all p * x) = N.of_nat (length l) * (ways all p * x)).
    { unfold total. induction l as [|t l IHl]; [reflexivity|]. cbn [fold_right length]. rewrite IHl, Nat2N.inj_succ. lia. }
    rewrite C. unfold ways. cbn [fold_right]. lia. Qed.

Lemma fits_nth : forall p m i t, Forall2 fits p m -> nth_error p i = Some (Some t) -> nth_error m i = Some t.
Proof. intros p m i t H. revert i. induction H; intros [|i] E; simpl in *; try discriminate; auto.
  injection E as ->. simpl in H. subst. reflexivity. Qed.

Lemma fits_length : forall p m, Forall2 fits p m -> length p = length m.
Proof. intros p m H. induction H; simpl; auto. Qed.

Lemma set_nth : forall A (p : list A) i x y, nth_error p i = Some y -> nth_error (set p i x) i = Some x.
Proof. intros A p. induction p; intros [|i] x y H; simpl in *; try discriminate; eauto. Qed.

(* One step, for all tables in which the entry that it looks up is tr. *)
Lemma tree_step : forall all blank k p c t a key0 tr,
  (forall p c t a key0, get (tree all blank k p c t a) key0 =
     get a key0 + over all p (fun m => is key0 (run blank k m c t))) ->
  nth_error p (entry c) = Some (Some tr) ->
  get (match tr with
      | Halt w => add a (key (output c w) (S t)) (ways all p)
      | Go w r q => tree all blank k p (move blank c w r q) (S t) a
      end) key0 = get a key0 + over all p (fun m => is key0 (run blank (S k) m c t)).
Proof. intros all blank k p c t a key0 tr IH E.
  rewrite (over_ext all p _ (fun m => is key0 match tr with
    | Halt w => Some (key (output c w) (S t))
    | Go w r q => run blank k m (move blank c w r q) (S t) end)).
  - destruct tr as [w|w r q].
    + rewrite get_add. simpl. rewrite over_ways. destruct (Pos.eqb _ _); lia.
    + apply IH.
  - intros m M. simpl. rewrite (fits_nth p m _ tr M E). reflexivity. Qed.

Theorem tree_is_machines : forall all blank k p c t a key0,
  get (tree all blank k p c t a) key0 = get a key0 + over all p (fun m => is key0 (run blank k m c t)).
Proof. intros all blank k. induction k as [|k IH]; intros p c t a key0.
  - cbn [tree run]. rewrite over_ways. unfold is. lia.
  - cbn [tree]. destruct (nth_error p (entry c)) as [[tr|]|] eqn:E.
    + apply tree_step; auto.
    + rewrite (over_split all p (entry c) _ E).
      assert (F : forall l a, get (fold_left (fun a tr => match tr with
          | Halt w => add a (key (output c w) (S t)) (ways all (set p (entry c) (Some tr)))
          | Go w r q => tree all blank k (set p (entry c) (Some tr)) (move blank c w r q) (S t) a
          end) l a) key0 = get a key0 + total l (fun tr => over all (set p (entry c) (Some tr)) (fun m => is key0 (run blank (S k) m c t)))).
      { induction l as [|tr l IHl]; intro b; [unfold total; cbn [fold_left fold_right]; lia|]. cbn [fold_left]. rewrite total_cons.
        rewrite IHl. rewrite (tree_step all blank k (set p (entry c) (Some tr)) c t b key0 tr IH (set_nth _ _ _ _ _ E)). lia. }
      apply F.
    + rewrite (over_ext all p _ (fun _ => 0)).
      * rewrite over_ways. lia.
      * intros m M. simpl. assert (N : nth_error m (entry c) = None).
        { apply nth_error_None. apply nth_error_None in E. rewrite <- (fits_length p m M). exact E. }
        rewrite N. reflexivity. Qed.

Definition whole (n steps : nat) : table :=
  tree (transitions n) true steps (blanks n) (start true) 0
    (tree (transitions n) false steps (blanks n) (start false) 0 (PositiveMap.empty N)).

(* The rows of a table: output, time and count. *)
Definition rows (l : list (positive * nat * N)) : table :=
  fold_left (fun a r => match r with (o, t, x) => add a (key o t) x end) l (PositiveMap.empty N).

Lemma whole_is_machines : forall n steps l, whole n steps = rows l ->
  forall o t, machines n steps o t = get (rows l) (key o t).
Proof. intros n steps l H o t. rewrite <- H. unfold whole, machines. rewrite !tree_is_machines.
  unfold get at 1. rewrite PositiveMap.gempty. lia. Qed.
