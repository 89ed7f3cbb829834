/**
 * A program of its own: `node vendor-program.ts <folder>` prints where the vendor’s mongod is, after
 * having downloaded it into the folder when it was not there.
 */
import { MongoBinary } from 'mongodb-memory-server-core/lib/util/MongoBinary.js'
import { MongoBinaryDownloadUrl } from 'mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js'
import { getOS } from 'mongodb-memory-server-core/lib/util/getos/index.js'

const VERSION = '7.0.28'
const PROBE_MS = 8_000

const [folder = '.'] = process.argv.slice(2)

try {
  const { platform, arch } = process
  const url = await new MongoBinaryDownloadUrl({
    version: VERSION,
    platform,
    arch,
    os: await getOS(),
  }).getDownloadUrl()
  const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) })
  if (!answer.ok) throw new Error(`${url}: ${String(answer.status)}`)
  console.log(await MongoBinary.getPath({ version: VERSION, downloadDir: folder }))
} catch (error) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  console.error(cause instanceof Error ? cause.message : String(cause))
  process.exitCode = 1
}
