import { useEffect } from 'react'

/**
 * Asks before what was typed is lost: by the browser where the page is closed or loaded anew, by the same
 * kind of question where a link of the admin would change the screen without loading it.
 */
export const useLeaveWarning = ({ isOn, question }: { isOn: boolean; question: string }): void => {
  useEffect(() => {
    if (!isOn) return
    const onClose = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      // A link that loads another page is asked about by the browser too: once is enough.
      if (link === null || !leavesThisScreen(link, event)) return
      if (window.confirm(question)) {
        window.removeEventListener('beforeunload', onClose)
        return
      }
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', onClose)
    // Before the router hears of it.
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onClose)
      document.removeEventListener('click', onClick, true)
    }
  }, [isOn, question])
}

const leavesThisScreen = (link: HTMLAnchorElement, event: MouseEvent): boolean => {
  const isElsewhere = link.target === '_blank' || link.hasAttribute('download')
  const isNewTab = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0
  const here = new URL(location.href)
  const there = new URL(link.href, here)
  const isHere = there.pathname === here.pathname && there.search === here.search
  return !isElsewhere && !isNewTab && !isHere && there.protocol.startsWith('http')
}
