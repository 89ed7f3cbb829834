/** Words of the measurement of publishing. */
export const labels = {
  failed: ({ command, code, told }: { command: string; code: number; told: string }) =>
    `« ${command} » a échoué (code ${String(code)}) :\n${told}`,
  ours: (guides: string) => `site entier, ${guides} fiches : le nôtre`,
  oursPeak: (guides: string) => `mémoire au plus, ${guides} fiches : le nôtre`,
  other: (name: string, guides: string) => `${guides} fiches : ${name} + Pagefind`,
  otherPeak: (name: string, guides: string) =>
    `mémoire au plus, ${guides} fiches : ${name} + Pagefind`,
  bytes: (guides: string) => `octets écrits, ${guides} fiches : le nôtre`,
} as const
