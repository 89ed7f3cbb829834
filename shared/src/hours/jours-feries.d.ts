declare module '@socialgouv/jours-feries' {
  /** The public holidays of a year by name, each as midnight of this machine’s own time. */
  const joursFeries: (year: number) => Record<string, Date>
  // eslint-disable-next-line no-restricted-exports -- the library exports it so
  export default joursFeries
}
