/**
 * The one door of every `npm run` verb. Plain JavaScript without dependencies, so that it runs on
 * whatever Node (20 or later) a machine happens to have: it installs the pinned dependencies when
 * they changed, Node 24 among them, then hands over to `scripts/src/cli.ts`.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PNPM = 'pnpm@12.21.0'
const OLDEST_NODE = 20
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const NODE = join(ROOT, 'node_modules', 'node', 'bin', 'node')
/** What Node makes of the programs, kept from one run to the next: each start then takes half as long. */
const COMPILED = join(ROOT, 'node_modules', '.cache', 'node')
const STAMP = join(ROOT, 'node_modules', '.infos-droits-install')
const INSTALL_INPUTS = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  'cms/package.json',
  'scripts/package.json',
  'shared/package.json',
  'site/package.json',
]
const PARENT_WATCH_MS = 500
const isRunByNpm = process.env.npm_lifecycle_event !== undefined
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP']

const say = (line) => process.stderr.write(`${line}\n`)

const main = async () => {
  const major = Number(process.versions.node.split('.')[0])
  if (major < OLDEST_NODE) {
    say(
      `infos-droits demande Node ${OLDEST_NODE} ou plus récent ; celui-ci est ${process.version}.`,
    )
    say('Installez une version plus récente (https://nodejs.org), puis relancez la commande.')
    return 1
  }
  const wanted = installHash()
  if (readStamp() !== wanted || !existsSync(NODE)) {
    say('Installation des dépendances (une à deux minutes la première fois)…')
    const code = await run('npx', ['--yes', PNPM, 'install', '--frozen-lockfile'], {
      // Nothing of it on standard output: verbs with --json keep theirs clean.
      stdio: ['ignore', process.stderr, process.stderr],
      // Without a terminal pnpm would rather stop than ask.
      env: { ...process.env, CI: 'true' },
    })
    if (code !== 0) {
      say('L’installation des dépendances a échoué : voyez les lignes ci-dessus.')
      say('Vérifiez l’accès au registre npm, puis relancez la commande.')
      return code
    }
    if (!existsSync(NODE)) {
      say('Le paquet npm « node » n’a pas apporté Node 24 pour cette machine.')
      return 1
    }
    writeFileSync(STAMP, wanted)
  }
  const cli = join(ROOT, 'scripts', 'src', 'cli.ts')
  // The channel lets the command notice that this process was killed, and end cleanly.
  return run(NODE, [cli, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env },
  })
}

const installHash = () => {
  const hash = createHash('sha256').update(`${PNPM} ${process.platform} ${process.arch}`)
  for (const path of INSTALL_INPUTS) {
    const file = join(ROOT, path)
    hash.update(`\0${path}\0`).update(existsSync(file) ? readFileSync(file) : '')
  }
  return hash.digest('hex')
}

const readStamp = () => (existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '')

/** Runs a program to its end, passing signals on; the answer is its exit code. */
const run = (command, args, { stdio, env }) =>
  new Promise((resolve) => {
    // Before the program starts: it may be told to end as soon as it says a word.
    const forward = (signal) => child.kill(signal)
    for (const signal of FORWARDED) process.on(signal, forward)
    const child = spawn(command, args, { cwd: ROOT, stdio, env })
    // npm dies of a signal without passing it on: what it ran must not stay behind.
    const family = ancestors()
    const watch = setInterval(() => {
      if (isRunByNpm && ancestors() !== family) forward('SIGTERM')
    }, PARENT_WATCH_MS)
    const end = (code) => {
      clearInterval(watch)
      for (const signal of FORWARDED) process.off(signal, forward)
      resolve(code)
    }
    child.once('error', (error) => {
      say(`${command} ne peut pas être lancé : ${error.message}`)
      end(127)
    })
    child.once('exit', (code, signal) => {
      end(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })

/** The shell that npm uses and npm itself (where /proc tells), as they are now. */
const ancestors = () => {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 1).split(' ')[2]}`
  } catch {
    // No /proc here, or the parent died this instant: its number alone tells.
    return String(process.ppid)
  }
}

const VERBS = `Usage : npm run <commande> -- [options]     (npm start, npm test pour les deux premières)

  start     démarre tout : base, CMS, courrier, site, publication
  test      vérifications et tests
  check     vérifications sans les tests
  seed      charge le contenu de départ
  publish   publie le site une fois
  bench     mesures
  doctor    dit ce qui manque ou ne va pas
  code      affiche le code à six chiffres du compte de démonstration
  draw      dessine à nouveau, dans le README, ce qu’une demande peut devenir
  secrets   affiche de nouveaux secrets pour une installation en production
  keys      clés de chiffrement et feuille de secours
  audit     vérifie le journal des accès
  backup    fait une sauvegarde chiffrée
  restore   remet une sauvegarde dans un endroit vide

npm run <commande> -- --help donne les options de chacune.
`

if (process.argv[2] === undefined || ['--help', '-h'].includes(process.argv[2])) {
  process.stdout.write(VERBS)
} else {
  process.exitCode = await main()
}
