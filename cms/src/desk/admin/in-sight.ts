/** Gives the focus to what is new on a screen, away from the bars that stay at its top. */
export const bringInSight = (element: HTMLElement | null): void => {
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'center' })
}
