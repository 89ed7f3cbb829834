/**
 * Chromium slows only pages down (`Emulation.setCPUThrottlingRate` is « only supported for pages, not
 * workers »), so a worker slows itself: after each piece of work it idles `factor - 1` times as long as
 * the work took, before its answer leaves. Waiting for files is not slowed, reading them is. What each
 * answer took, idling included, is kept in `answerTimes`.
 */
export const slowedWorker = ({ script, factor }: { script: string; factor: number }): string =>
  `${PRELUDE.replace('FACTOR', String(factor))}\n${script}`

const PRELUDE = `{
  let begin = performance.now()
  let heard = begin
  globalThis.answerTimes = []
  const slow = () => {
    if (begin === null) return
    const end = performance.now() + (performance.now() - begin) * (FACTOR - 1)
    while (performance.now() < end);
    begin = performance.now()
  }
  const channel = new MessageChannel()
  channel.port1.onmessage = () => { slow(); begin = null }
  const work = () => { begin = performance.now(); channel.port2.postMessage(0) }
  channel.port2.postMessage(0)
  addEventListener('message', () => { work(); heard = begin })
  const post = postMessage.bind(globalThis)
  globalThis.postMessage = (message, ...rest) => {
    if (message.kind === 'answer') {
      slow()
      answerTimes.push(performance.now() - heard)
    }
    post(message, ...rest)
  }
  for (const name of ['arrayBuffer', 'json', 'text']) {
    const read = Response.prototype[name]
    Response.prototype[name] = function () {
      return read.call(this).then((value) => { work(); return value })
    }
  }
  const later = setTimeout
  globalThis.setTimeout = (run, ms, ...args) => later(() => { work(); run(...args) }, ms)
}`
