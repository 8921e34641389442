/**
 * What pages put between and behind the paragraphs of an article, in the languages of the likeliest pages: credits of
 * pictures, invitations to subscribe, the readers' comments, the publisher's own data. Each pattern is of one whole line.
 */

const AGENCY =
  '(?:연합뉴스(?:TV)?|뉴시스|뉴스1|로이터|게티이미지(?:뱅크|코리아)?|셔터스톡|픽사베이|언스플래시|Yonhap(?: News)?|Newsis|News1|Reuters|REUTERS|Getty(?: Images)?|AFP|AP|EPA|Shutterstock|Unsplash|Pixabay|iStock|時事|共同通信|新华社|dpa)'
const CREDITED =
  '(?:사진|자료\\s?사진|그래픽|일러스트|이미지|영상|자료|출처|사진\\s?(?:제공|출처)|photos?|pictures?|images?|graphics?|illustrations?|video|photographs?|写真|画像|図|图片|Foto|Grafik|Bild)'

export const CREDITS: readonly RegExp[] = [
  new RegExp(
    `^[[(（【<〈]\\s?${CREDITED}(?:\\s?[=:：/·ㅣ|-]|\\s(?:by|from|제공|credit))?\\s?[^.!?\\]]{1,40}[\\])）】>〉]$`,
    'i',
  ),
  new RegExp(`^${CREDITED}(?:\\s(?:제공|출처|credit))?\\s?[=:：/ㅣ|]\\s?[^.!?。]{1,40}$`, 'i'),
  /^(?:photos?|photographs?|images?|pictures?|graphics?|illustrations?|video)(?: credit)?(?:,)? (?:by|from|courtesy(?: of)?)[: ]\s?[^.!?]{2,40}$/i,
  /^(?:image|media|photo) source[,:]\s[^.!?]{1,40}$/i,
  /^(?:photo|image|picture) credits?\b[^.!?]{0,40}$/i,
  /^\(?courtesy (?:of|photo)\b[^.!?]{0,40}\)?$/i,
  new RegExp(`^[[(（【<]\\s?${AGENCY}[^.!?\\])]{0,30}[\\])）】>]$`),
  new RegExp(`^${AGENCY}(?:\\s?(?:[/·,=]|via)\\s?[^.!?/]{2,30}){0,2}(?:\\s?제공)?$`),
  /^(?:AP|Reuters|AFP|EPA|Yonhap) (?:Photo|File)\b[^.!?]{0,40}$/i,
  /^\((?:[가-힣]{2,4})=(?:연합뉴스|뉴시스|뉴스1)\)$/,
]

/** An invitation is addressed to the reader and is about the paper itself, not about somebody else's newsletter. */
export const PROMOTIONS: readonly RegExp[] = [
  /^.{0,40}(?:뉴스레터|소식지|알림|채널|앱|멤버십|유료\s?(?:회원|구독))(?:을|를|에|도|의)?\s?.{0,16}(?:구독|신청|받아|가입|추가|설치|다운로드|만나)\S{0,6}\s?(?:하세요|해\s?주세요|해\s?보세요|보세요|하기|주세요|바랍니다|하시겠습니까)[.!?]?$/,
  /^(?:이 (?:기사|글|콘텐츠)(?:가|를|이)\s).{0,24}(?:구독|공유|좋아요|추천|후원).{0,14}(?:세요|시겠습니까|립니다)[.!?]?$/,
  /^(?:구독과\s?좋아요|좋아요와\s?구독).{0,20}$/,
  /^(?:네이버|카카오톡?|다음|유튜브|인스타그램|구글|페이스북)(?:에서|으로|로)?\s?.{0,16}(?:구독(?:하기)?|채널\s?추가|팔로우(?:하기)?|친구\s?추가|메인에\s?추가).{0,8}$/,
  /^(?:제보는|기사\s?제보|제보하기).{0,60}$/,
  /^(?:please )?(?:sign up|subscribe|join|enter your e-?mail|register)\b(?=.*\b(?:newsletters?|inbox|e-?mails?|updates|alerts|channel)\b)(?=.*\b(?:our|us|inbox|here|free)\b|.{0,40}\bnewsletters?[.!]?$).{0,110}$/i,
  /^(?:view (?:this e-?mail )?in (?:your )?browser|unsubscribe.{0,40}|(?:manage|update) (?:your )?(?:e-?mail )?preferences.{0,30}|a (?:message|word) from (?:our|the) sponsors?|(?:sponsored|presented|brought to you) by\b.{1,40})$/i,
  /^(?:you(?:[’']re| are) receiv(?:ing|ed) this|you received this|was this (?:e-?mail )?forwarded to you|forwarded this (?:e-?mail|newsletter)\?).{0,120}$/i,
  /^(?:수신\s?거부.{0,20}|웹에서 보기|브라우저에서 보기|지난 (?:뉴스레터|레터) 보기|(?:본|이) (?:메일|뉴스레터)(?:은|는|이) .{0,40}(?:발송|보내|안 보이).{0,20}|메일이 잘 안 보이시나요\??|친구에게 (?:추천|공유)하기|구독\s?취소.{0,20})$/,
  /^(?:get|receive|want|never miss)\b(?=.*\b(?:newsletters?|inbox|by e-?mail|delivered|our (?:app|stories|updates|coverage))\b)(?=.*\b(?:our|your|you|daily|weekly)\b).{0,150}$/i,
  /^(?:download|get) (?:our|the) (?:free )?app\b.{0,80}$/i,
  /^(?:if you (?:enjoyed|liked)|enjoyed|did you like|like what you) (?:reading )?(?:this|you|our)\b.{0,140}$/i,
  /^(?:follow|find|like|join) us (?:on|at)\b.{0,80}$/i,
  /^(?:support (?:our|independent) journalism|become a (?:member|subscriber|supporter)|already a (?:subscriber|member)|this (?:article|story) is for subscribers|subscribers? only|continue reading (?:with|your))\b.{0,100}$/i,
  /^(?:(?:our|free|daily|weekly|morning|evening) )?(?:e-?mail )?newsletters?$/i,
  /^(?:무료\s?)?뉴스레터(?:\s?(?:구독|신청))?(?:하기)?$/,
  /^(?:この記事は会員限定|無料会員登録|有料会員|会員登録すると|メールマガジン|ニュースレター).{0,40}$/,
  /^(?:Newsletter abonnieren|Jetzt (?:abonnieren|anmelden|registrieren)|Melden Sie sich für unseren Newsletter|Folgen Sie uns)\b.{0,80}$/i,
  /^(?:订阅|关注)(?:我们|本报|公众号).{0,20}$/,
]

/** Where the readers' comments begin; their number may stand beside the word. */
export const COMMENTS: readonly RegExp[] = [
  /^(?:전체\s?)?댓글(?:\s?(?:쓰기|달기|보기|운영\s?정책))?\s?[([]?\s?\d*\s?(?:개|건)?\s?[)\]]?$/,
  /^(?:\d+\s)?(?:(?:reader|top|all|view) )?(?:comments?|replies|responses|thoughts)(?:\s?\(?\d+\)?)?(?: on .{1,80})?$/i,
  /^(?:leave|post|add) a (?:comment|reply)$|^join the (?:conversation|discussion)$/i,
  /^コメント(?:する)?\s?[（(]?\d*件?[）)]?$/,
  /^(?:网友)?评论\s?[（(]?\d*条?[）)]?$/,
  /^(?:\d+\s)?Kommentare?(?:\s?\(?\d+\)?)?$/i,
]

/** Who publishes the page, and where. */
export const IMPRINT: readonly RegExp[] = [
  /(?:사업자\s?등록\s?번호|청소년\s?보호\s?책임자|통신판매업|인터넷신문\s?등록|등록번호\s?[:：]|발행인\s?[·:：ㅣ|/]|편집인\s?[:：ㅣ|]|대표\s?전화|제호\s?[:：ㅣ|])/,
  /^(?:주소\s?[:：]\s?|[(（]?우?[)）]?\s?\d{5}\s)?(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)\S{0,6}\s.{2,24}(?:로|길)\s?\d+(?:-\d+)?(?:길\s?\d+)?[^.]{0,30}$/,
  /^(?:회사\s?소개|이용\s?약관|개인정보\s?(?:처리|취급)\s?방침|광고\s?문의|구독\s?신청|고충\s?처리|윤리\s?강령|저작권\s?(?:정책|규약)|이메일\s?무단\s?수집\s?거부|사이트맵)(?:\s?[|·ㅣ/]?\s?(?:회사\s?소개|이용\s?약관|개인정보\s?(?:처리|취급)\s?방침|광고\s?문의|구독\s?신청|고충\s?처리|윤리\s?강령|저작권\s?(?:정책|규약)|청소년\s?보호\s?정책|이메일\s?무단\s?수집\s?거부|사이트맵|제휴\s?문의|기사\s?제보))*$/,
  /^(?:(?:privacy(?: policy| notice)?|terms(?: of (?:use|service)| and conditions)?|cookie(?:s| policy| settings)?|about(?: us)?|contact(?: us)?|advertise(?: with us)?|careers?|help|accessibility|site ?map|do not sell my info|ethics policy|corrections?)(?:\s?[|·•/,]?\s?|$))+$/i,
  /^\d{1,5} (?:[A-Z][\w.'-]* ){1,4}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Lane|Drive|Square|-ro|-gil)\b[^.!?]{0,60}$/,
  /^(?:registered (?:office|in)|company (?:no|number)|VAT)\b.{0,80}$/i,
  /^the .{2,30} is not responsible for the content of external (?:sites|links)\.?/i,
  /^(?:利用規約|プライバシーポリシー|会社概要|お問い合わせ|サイトマップ|特定商取引法に基づく表記)(?:\s?[|｜・/]?\s?(?:利用規約|プライバシーポリシー|会社概要|お問い合わせ|サイトマップ|広告掲載))*$/,
  /^(?:Impressum|Datenschutz(?:erklärung)?|AGB|Kontakt)(?:\s?[|·/]?\s?(?:Impressum|Datenschutz(?:erklärung)?|AGB|Kontakt|Mediadaten))*$/,
  /^.{0,40}(?:AI\s?학습\s?(?:및\s?활용\s?)?(?:이용\s?)?금지).{0,20}$/,
]

const NETWORK =
  '(?:facebook|twitter|x|instagram|youtube|linkedin|whatsapp|telegram|reddit|pinterest|threads|line|band|e-?mail|print|copy(?: link)?|share|페이스북|트위터|카카오(?:톡|스토리)?|네이버(?:\\s?블로그|\\s?밴드)?|밴드|라인|인스타그램|유튜브|텔레그램|URL\\s?복사|링크\\s?복사|복사|인쇄|스크랩|이메일|공유(?:하기)?|글자\\s?크기|닫기|はてな|ツイート|シェア|印刷|保存|微信|微博)'
/** Buttons beside each other: at least two networks, and nothing else. */
export const SHARE_BAR = new RegExp(`^${NETWORK}(?:[\\s|·,/]+${NETWORK})+$`, 'i')

/** Who translated it, whoever or whatever that was. */
export const TRANSLATED =
  /^[[(]?(?:(?:machine |automatically )?translated (?:from .{2,24} )?(?:by|with|using)\b[^.!?]{1,50}|번역\s?[:：=·ㅣ|/]\s?[^.!?]{1,30}|옮긴이\s?[:：=]?\s?[^.!?]{1,30}|(?:翻訳|訳)\s?[:：=／/]\s?[^。]{1,20}|this (?:article|story) (?:was|has been) (?:originally (?:written|published) in \w+ and )?(?:machine-)?translated\b.{0,120}|이 (?:기사|글)는 .{0,30}번역(?:됐|되었|했|하였|한 것입)\S{0,6}\.?)[\])]?$/i

/** A sentence of the page about the article. */
export const ABOUT_PAGE = /^이 기사는 언론사에서 .{1,20}분류했습니다\.?$/
