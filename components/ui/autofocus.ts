/** For the browser, which puts the focus of a dialog where it finds this; React would leave the attribute out. */
export const autofocus = (element: HTMLElement | null) => element?.setAttribute('autofocus', '')
