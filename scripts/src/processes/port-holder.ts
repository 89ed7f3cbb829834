import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

export type PortHolder = { pid: number; command: string }

/** Which process listens on a port; null when it belongs to another user or cannot be told. */
export const findPortHolder = (port: number): PortHolder | null =>
  process.platform === 'linux'
    ? (holderFromProc(port) ?? holderFromLsof(port))
    : holderFromLsof(port)

/**
 * Socket inodes that listen on `port`, from the text of `/proc/net/tcp` or `tcp6`.
 *
 * Source: proc_net_tcp, Documentation/networking of the Linux kernel; state 0A is LISTEN.
 */
export const listeningInodes = ({ table, port }: { table: string; port: number }): string[] => {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0')
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === '0A' && fields[1]?.split(':')[1] === wanted)
    .flatMap((fields) => fields[9] ?? [])
}

/** The first process in the output of `lsof -F pc`. */
export const parseLsof = (output: string): PortHolder | null => {
  const pid = /^p(\d+)$/m.exec(output)?.[1]
  const command = /^c(.+)$/m.exec(output)?.[1]
  return pid === undefined ? null : { pid: Number(pid), command: command ?? '?' }
}

const holderFromProc = (port: number): PortHolder | null => {
  const links = new Set(
    ['/proc/net/tcp', '/proc/net/tcp6']
      .flatMap((file) => listeningInodes({ table: readIfThere(file), port }))
      .map((inode) => `socket:[${inode}]`),
  )
  if (links.size === 0) return null
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    if (openFiles(name).some((link) => links.has(link)))
      return { pid: Number(name), command: commandLine(name) }
  }
  return null
}

const holderFromLsof = (port: number): PortHolder | null => {
  const args = ['-nP', `-iTCP:${String(port)}`, '-sTCP:LISTEN', '-F', 'pc']
  const { stdout, error } = spawnSync('lsof', args, { encoding: 'utf8', timeout: 5_000 })
  return error === undefined ? parseLsof(stdout) : null
}

const readIfThere = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // Without IPv6 there is no tcp6; a process may end while it is looked at.
    return ''
  }
}

const openFiles = (pid: string): string[] => {
  try {
    const folder = `/proc/${pid}/fd`
    return readdirSync(folder).map((fd) => readlinkOrNothing(`${folder}/${fd}`))
  } catch {
    // Another user’s process, or one that just ended.
    return []
  }
}

const readlinkOrNothing = (path: string): string => {
  try {
    return readlinkSync(path)
  } catch {
    // Closed between the listing and the look.
    return ''
  }
}

const commandLine = (pid: string): string =>
  readIfThere(`/proc/${pid}/cmdline`).split('\0').join(' ').trim().slice(0, 120)
