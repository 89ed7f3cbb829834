/** The name of the tool, in words: it needs no picture. */
export const Logo = () => <span style={{ fontSize: '2rem', fontWeight: 700 }}>infos-droits</span>

/** The same mark as in the browser's tab. */
export const Icon = () => (
  <svg viewBox="0 0 32 32" width="18" height="18" aria-hidden="true">
    <rect width="32" height="32" rx="6" fill="#1b4965" />
    <path d="M14 13h4v12h-4zM14 7h4v4h-4z" fill="#fff" />
  </svg>
)
