/** English words that are doubled for effect: "a really really long time". Written for Stet from general knowledge. */
export const DOUBLED_FOR_EFFECT: ReadonlySet<string> = new Set(
  `again alone boom bunga cheep chick choke choo clang click clink could ever first follow great happy hurry knock later little
likely louder maybe might never night other please pretty quick quite quickly really right should silly sorry super terribly
there though truly under utterly wait watch which whole woof would wrong yadda young`.split(/\s+/),
)
