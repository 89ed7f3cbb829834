/** In the browser: gives something to the person as a file. */
export const saveFile = ({ content, name }: { content: Blob | string; name: string }): void => {
  const type = 'text/plain;charset=utf-8'
  const url = URL.createObjectURL(
    typeof content === 'string' ? new Blob([content], { type }) : content,
  )
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
