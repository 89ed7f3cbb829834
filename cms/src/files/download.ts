import type { FileRemark } from './hold-file.ts'

type Given = { name: string; type: string; remark: FileRemark; bytes: Uint8Array }

export const isPicture = (type: string): boolean => type === 'image/jpeg' || type === 'image/png'

/** Said for what it is only when it was looked at when it came; a browser shows none of the others. */
const PLAIN = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
]

/**
 * An answer that gives a file to be saved, kept by no cache. `isChecked`: that it is what it says was
 * looked at. `isInPlace`: a picture that was made anew is shown instead.
 */
export const download = (
  { name, type, remark, bytes }: Given,
  { isChecked = false, isInPlace = false }: { isChecked?: boolean; isInPlace?: boolean } = {},
): Response => {
  const isRemade = remark === 'remade' && isPicture(type)
  const isKnown = isRemade || (isChecked && PLAIN.includes(type))
  const way = isInPlace && isRemade ? 'inline' : 'attachment'
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': isKnown ? type : 'application/octet-stream',
      'content-disposition': `${way}; ${named(savedName({ name, type, remark }))}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
    },
  })
}

/** The name to save a file under: a picture that was made anew ends as what it is now. */
export const savedName = ({ name, type, remark }: Omit<Given, 'bytes'>): string =>
  remark === 'remade' && type === 'image/jpeg' && !/\.jpe?g$/i.test(name) ? `${name}.jpg` : name

/** For those who read RFC 6266, and in plain letters for those who do not. */
const named = (name: string): string => {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w. -]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => {
    const code = sign.charCodeAt(0).toString(16).toUpperCase()
    return `%${code}`
  })
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}
