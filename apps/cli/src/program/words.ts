/** What `headwater infra` can be asked. */
export const words = ["update", "extend", "bridge", "maximin", "exchange", "solve"] as const
