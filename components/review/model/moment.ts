/** When something happened, as short as a day and a time can be said. */
export const MOMENT = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const
