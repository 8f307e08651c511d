import { createSignal, onCleanup } from "solid-js"

/** The width of an element, in pixels, as it changes; to be given to the element as its ref. */
export const width = (): readonly [value: () => number, ref: (element: HTMLElement) => void] => {
  const [value, setValue] = createSignal(704)
  const ref = (element: HTMLElement): void => {
    const observer = new ResizeObserver(([entry]) => {
      const found = entry?.contentRect.width ?? 0
      if (found > 0) setValue(Math.round(found))
    })
    observer.observe(element)
    onCleanup(() => observer.disconnect())
  }
  return [value, ref]
}
