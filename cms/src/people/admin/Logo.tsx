/** The name of the tool, in words: it needs no picture. */
export const Logo = () => <span style={{ fontSize: '2rem', fontWeight: 700 }}>infos-droits</span>

/** The same, small. */
export const Icon = () => <span style={{ fontWeight: 700 }}>infos-droits</span>
