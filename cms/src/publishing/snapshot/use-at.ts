/** How much the pages at these addresses are used together, 0 to 9. */
export type UseAt = (...addresses: string[]) => number
