import { anyOf } from './word-list'

/** Papers, agencies and broadcasters that write in English, as Korean and English news call them. Written for Stet from general knowledge. */
const KOREAN = `
뉴욕 ?타임스, NYT, 워싱턴 ?포스트, WP, 월스트리트 ?저널, WSJ, 파이낸셜 ?타임스, FT, 로이터(?: ?통신)?, AP ?통신, 블룸버그(?: ?통신)?, CNN(?: ?방송)?, BBC(?: ?방송)?, CNBC, NBC, CBS, ABC ?방송, 폭스 ?뉴스, 가디언, 이코노미스트, 포브스, 폴리티코, 악시오스, 뉴스위크, 뉴요커, 타임지, 더 ?타임스, 데일리 ?메일, 텔레그래프, 인디펜던트, USA ?투데이, LA ?타임스, 로스앤젤레스 ?타임스,
시카고 ?트리뷴, 보스턴 ?글로브, 더 ?힐, 와이어드, 테크크런치, 더 ?버지, 복스, 애틀랜틱, 포린 ?폴리시, 포린 ?어페어스, 디 ?인포메이션, 비즈니스 ?인사이더, 포천, 배런스, 미국의소리, VOA, 자유아시아방송, RFA
`
const ENGLISH = `
(The )?New York Times, NYT, Washington Post, Wall Street Journal, WSJ, Financial Times, Reuters, Associated Press, AP, Bloomberg, CNN, BBC, CNBC, NBC, CBS, ABC, Fox News, Guardian, Economist, Forbes, Politico, Axios, Newsweek, New Yorker, Times, Post, Journal, Time, Daily Mail, Telegraph, Independent, USA Today, Tribune, Globe, Hill, Wired, TechCrunch, Verge, Vox, Atlantic, Foreign Policy, Foreign Affairs, Information, Insider, Fortune, Barron's, Voice of America, VOA, Radio Free Asia, RFA, newspaper, paper, magazine, outlet, network, broadcaster, agency
`
export const PRESS = {
  korean: new RegExp(`(?<![가-힣A-Za-z])${anyOf(KOREAN)}(?![A-Za-z])`),
  english: new RegExp(`\\b${anyOf(ENGLISH)}\\b`),
} as const
