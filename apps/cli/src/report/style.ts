/** How the page of the ledger looks: one column, light and dark, readable in print. */
export const style = `
:root { color-scheme: light dark; --ink: #1d2733; --soft: #5c6b7a; --line: #d9dee4; --paper: #fdfcf9; --good: #19713f; --bad: #b3261e; --wash: #f2f0ea; --link: #1f5f99 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e6e8; --soft: #9aa7b4; --line: #343d47; --paper: #14181d; --good: #6fcf97; --bad: #ff8a80; --wash: #1d232a; --link: #8ab8e8 }
}
* { box-sizing: border-box }
body { margin: 0 auto; padding: 3rem 1.25rem 5rem; max-width: 46rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: break-word }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 0 }
h3 { font-size: 1rem; font-weight: 600; margin: 0 }
h4 { font-size: .95rem; margin: 1.1rem 0 .3rem }
a { color: var(--link) }
p { margin: .5rem 0 }
code, .model { font: .85em/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; margin: 1.5rem 0 2rem; font-size: .95rem }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line) }
th, .verdict { white-space: nowrap }
th { font-weight: 600; color: var(--soft) }
td:first-child { white-space: nowrap }
article { border-top: 2px solid var(--line); padding-top: 1.5rem; margin-top: 2.5rem }
section { margin: 1.1rem 0 0; padding-left: 1.9rem; position: relative }
section > .mark { position: absolute; left: 0; top: .25rem; width: 1.1rem; height: 1.1rem; fill: none; stroke: currentColor; stroke-width: 2 }
.id, .soft, figcaption, footer { color: var(--soft) }
.id { font-weight: 400; margin-right: .5rem }
.verdict { display: inline-block; padding: .05rem .55rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .85rem }
.good { color: var(--good) }
.bad { color: var(--bad) }
.evidence { margin: .25rem 0; color: var(--soft); font-size: .9rem }
dl { margin: .4rem 0 0; padding: .5rem .8rem; background: var(--wash); border-radius: .4rem; font-size: .92rem }
dt { font-weight: 600 }
dd { margin: 0 0 .5rem }
.settings { margin: .4rem 0 0; padding-left: 1.1rem; font-size: .92rem }
.wide { overflow-x: auto }
figure { margin: 1rem 0 }
figure svg { max-width: 100%; height: auto }
.legend { list-style: none; padding: 0 }
.legend .mark { width: 1rem; height: 1rem; fill: none; stroke: currentColor; stroke-width: 2; vertical-align: -.15em }
.references dt { font-weight: 400; color: var(--soft) }
.references dt:target, article:target > h2 { background: var(--wash) }
.wide td, .wide th { white-space: normal; min-width: 6.5rem }
.turns { color: var(--bad) }
dd:last-child { margin-bottom: 0 }
details { margin-top: 1.1rem; font-size: .95rem }
summary { cursor: pointer; color: var(--link) }
footer { margin-top: 4rem; font-size: .85rem }
@media print { details { display: none } body { padding: 0; max-width: none } }
`
