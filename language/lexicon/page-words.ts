/**
 * The words that identify the lines around an article, in the languages of the likeliest pages: Korean, English, German,
 * Japanese, Chinese. Each pattern is of one whole line.
 */

/** Headings of lists of other articles: the lines under them are headlines of those. */
export const LIST_HEADING: readonly RegExp[] = [
  /^(?:작가의\s?)?(?:이전|다음)\s?(?:글|기사|포스트)(?![은는이가을를에의]\s)/,
  /^(?:관련|추천|인기|많이 본|가장 많이 본|최신|주요|다른|실시간|함께 (?:보면 좋은|읽으면 좋은)|오늘의)\s?(?:기사|뉴스|글|게시물|포스트|콘텐츠|이슈|영상)(?![은는이가을를에의])/,
  /^(?:이 시각 (?:주요|많이 본)\s?뉴스|랭킹\s?뉴스|핫\s?(?:이슈|클릭)|(?:추천|인기)\s?영상|이 기자의 다른 기사|당신이 좋아할 만한 (?:기사|콘텐츠))(?![은는이가을를에의])/,
  /^(?:related|recommended|popular|latest|top|trending)\s(?:articles?|stories|posts?|news|coverage|content|reading|topics)\b/i,
  /^(?:read (?:more|next|also)|more (?:from|on|stories|news|in)|most (?:read|popular|viewed|shared|commented)|you (?:may|might) also like|see also|trending(?: now)?$|don[’']t miss$|up next$|editors?[’']s? picks?$|recommended(?: for you)?$|what to read next|around the web|from our partners|sponsored (?:content|links)|related$|popular$|in case you missed it$)(?:\b|$)/i,
  /^(?:Mehr (?:zum Thema|aus|von)|Lesen Sie auch|Das könnte (?:Sie|dich) (?:auch )?interessieren|Meistgelesen|Ähnliche (?:Artikel|Beiträge))/i,
  /^(?:関連|人気|おすすめ|最新|注目)の?(?:記事|ニュース)(?![はがをにの])/,
  /^(?:あわせて読みたい|(?:アクセス|人気)?ランキング|編集部のおすすめ|この記事を読んだ人は|よく読まれている記事)/,
  /^(?:相关|推荐|热门|最新)(?:新闻|阅读|文章|报道)/,
]

export const NAVIGATION: readonly RegExp[] = [
  /^(?:목록(?:으로)?|공유(?:하기)?|댓글(?:\s?\d+)?|구독(?:하기)?|좋아요(?:\s?\d+)?|스크랩|인쇄(?:하기)?|글자\s?크기|가\s?가|더\s?보기|맨\s?위로|로그인|회원가입|(?:전체\s?)?메뉴|홈|본문\s?바로가기|기사\s?공유|URL\s?복사|기사\s?(?:듣기|저장|제보)|(?:글씨|글자)\s?(?:크게|작게|크기\s?(?:조절|설정|변경)(?:하기)?)|닫기|이전|다음|좋아요|싫어요|추천해요\s?\d*|(?:후속기사원해요|훈훈해요|슬퍼요|화나요|쏠쏠정보|흥미진진|공감백배|분석탁월)(?:\s?\d+)?|본문 글자 크기.*|뉴스\s?요약|음성으로 듣기|번역 설정|페이스북|트위터|엑스|카카오톡|카카오스토리|네이버\s?(?:밴드|블로그)|링크\s?복사|기사\s?스크랩|프린트|메일\s?보내기|즐겨찾기|지면\s?보기|PDF\s?보기|기사\s?원문|TALK\s?\d*|본문 요약봇|텍스트 음성 변환.{0,16}|SNS 보내기|이 기사를 추천합니다\.?|기사 섹션 분류 안내|(?:언론사|기자)\s?구독(?:하기)?|뉴스홈|지면보기|많이 본 기사)$/i,
  /^(?:previous|prev|next)(?:\s(?:post|article|story|page))?\s?(?:[:：›»→].*|)$/i,
  /^(?:share|share this.*|share on.*|tweet|facebook|twitter|linkedin|print|e-?mail|comments?(?:\s?\(?\d+\)?)?|leave a (?:comment|reply)|subscribe.*|sign (?:in|up).*|log in|follow us.*|back to top|newsletter|skip to.*|menu|home|search|advertisement|sponsored|copy link|copied!?|save|saved|bookmark|listen(?: to (?:this )?(?:article|story))?|gift (?:this )?article|view (?:all )?comments|show (?:more|less)|load more|read (?:full|the full) (?:story|article)|read in app|(?:close|open)(?: menu)?|no thanks|accept(?: all)?(?: cookies)?|create (?:an )?account|your account|my account|text size|image(?: source)?|watch live|breaking news|live)$/i,
  /^(?:(?:Zur )?Startseite|Teilen|Drucken|Anmelden|Abonnieren|Merken|Suche|Menü|Kommentare?(?:\s?\(?\d+\)?)?|(?:Nächster|Vorheriger) (?:Artikel|Beitrag).*|Zum Seitenanfang)$/i,
  /^(?:シェア(?:する)?|共有|この記事を(?:保存|シェア|印刷|共有)(?:する)?|(?:有料)?会員限定(?:記事)?|ツイート|はてなブックマーク|印刷(?:する)?|保存(?:する)?|メールで送る|記事を(?:保存|印刷)|あとで読む|フォローする|広告|コメント(?:\s?\d+件?)?|ログイン|会員登録|ホーム|メニュー|続きを読む|(?:前|次)の(?:記事|ページ).*|トップ(?:へ戻る|ページ)?)$/,
  /^(?:分享(?:到.*)?|评论|登录|注册|首页|返回顶部|(?:上|下)一篇.*)$/,
]

/** 경제 > 부동산: a breadcrumb. */
export const BREADCRUMB = /^[^>›»]{1,20}(?:\s?[>›»]\s?[^>›»]{1,20})+$/

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?'
const DATE = [
  '\\d{4}\\s?[-./년年]\\s?\\d{1,2}\\s?[-./월月]\\s?\\d{1,2}\\s?[.일日]?(?:\\s?\\(?[월화수목금토일]?(?:요일)?\\)?)?',
  `(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?(?:${MONTH} \\d{1,2},? \\d{4}|\\d{1,2} ${MONTH} \\d{4})`,
  '\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|[A-ZÄ][a-zä]+)\\s?\\d{4}',
].join('|')
const TIME =
  '(?:오[전후]\\s?|午[前後后]\\s?)?\\d{1,2}(?::\\d{2}(?::\\d{2})?|[시時时](?:\\s?\\d{1,2}[분分])?)(?:\\s?(?:[ap]\\.?m\\.?|Uhr))?(?:\\s[A-Z]{2,4})?'
const READING = '\\d+\\s?(?:분(?:\\s?(?:분량|읽기|소요))?|min(?:ute)?s?\\.?(?: read)?|Min\\.?(?: Lesezeit)?)'

export const SITE: readonly RegExp[] = [
  /^(?:©|ⓒ|\(c\)|copyright\b|저작권자|무단\s?전재)/i,
  /(?:all rights reserved|무단\s?(?:전재|복제|배포)|재배포\s?금지|Alle Rechte vorbehalten|無断転載|版权所有)/i,
  /^(?:입력|수정|등록|승인|게재|최종수정|발행|작성일?)\s?[:：]?\s?\d{4}/,
  /^(?:published|updated|posted|last (?:updated|modified))\b.{0,40}\d/i,
  /^(?:Stand|Veröffentlicht|Aktualisiert|Erschienen)\b.{0,20}\d/,
  /^(?:公開|更新|掲載|发布)(?:日|时间)?\s?[:：]?\s?\d{4}/,
  new RegExp(
    `^(?:${DATE})(?:,?\\s?(?:${TIME}))?(?:\\s?[·•|–—-]\\s?${READING})?(?:\\s?[[［【(][^\\d\\]］】)]{2,12}[\\]］】)])?$`,
    'i',
  ),
  new RegExp(`^${READING}$`, 'i'),
  /^[가-힣]{2,4}\s?(?:인턴|선임|수습|전문)?\s?기자\s?(?:기사)?(?:입력|승인|등록|수정|송고)\s?[:：]?\s?\d{4}.{0,40}$/,
  /^(?:광고|AD|Anzeige|広告)$/,
]

export const TAG_LABEL =
  /^(?:tags?|keywords?|topics?|filed under|키워드|태그|해시태그|주제어|Schlagwörter|Stichwörter|キーワード|タグ|关键词|标签)(?:\s*[:：]\s*.*)?$/i

/** How a wire story ends. */
export const END_MARK = /^(?:[([<（【]\s?(?:끝|end|ends|Ende|完|了)\s?[)\]>）】]|END|끝\.?|完|-30-)$/i

export const ADDRESS =
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)\S+|(?:\+?\d{1,3}[-. ])?\(?\d{2,4}\)?[-. ]\d{3,4}[-. ]\d{4}/g
export const CONTACT_LABEL =
  /e-?mail|contact|tel(?:ephone)?|phone|fax|homepage|website|이메일|전화|연락처|문의|제보|홈페이지|팩스|Kontakt|メール|電話/gi

const LATIN_NAME =
  "(?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|der|al|bin|la|del)(?:\\s(?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|der|al|bin|la|del)){1,4}"
const NAME = `(?:${LATIN_NAME}|[가-힣]{2,5}|[\\p{Script=Han}]{2,4})`
const ROLE = '(?:기자|특파원|논설위원|칼럼니스트|에디터|선임기자|편집위원|통신원|객원기자|작가|교수|记者)'
const JAPANESE_NAME =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]{2,8}(?:[\\s・][\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]{1,8})?'

/** A translator is no author. */
export const TRANSLATOR = /^(?:translated|번역|옮긴이|翻訳|訳)/i

/** The name is the first group. */
export const BYLINES: readonly RegExp[] = [
  new RegExp(`^[Bb][Yy]:?\\s+(${NAME}(?:(?:,| and| &)\\s${NAME})*)(?:\\s?[,|–—-]\\s?[^.!?]{2,50}|\\s${ROLE})?$`, 'u'),
  new RegExp(
    `^(?:[Ww]ritten|[Ww]ords|[Tt]ext|[Ss]tory|[Rr]eporting|[Tt]ranslated)\\s[Bb]y:?\\s+(${NAME}(?:(?:,| and| &)\\s${NAME})*)(?:[,;|].*)?$`,
    'u',
  ),
  new RegExp(`^Von\\s+(${LATIN_NAME}(?:(?:,| und)\\s${LATIN_NAME})*)(?:\\s?[,|–—-]\\s?[^.!?]{2,50})?$`, 'u'),
  new RegExp(
    `^(?:글(?:[·/,]\\s?사진)?|글쓴이|작성자|저자|지은이|취재|기고|번역|옮긴이|작성)\\s*[·:：=|]?\\s+(${NAME})(?:\\s?${ROLE})?(?:[\\s|·,/]+사진\\s*[:=]?\\s*${NAME}(?:\\s?${ROLE})?)?$`,
    'u',
  ),
  new RegExp(`^(?:[[(【][^\\])】]{2,20}[\\])】]\\s*)?([가-힣]{2,4})\\s?${ROLE}(?:\\s?=)?$`, 'u'),
  /^(?:记者|作者|文)\s?[:：/]?\s?([\p{Script=Han}]{2,4})$/u,
  new RegExp(
    `^(?:文|写真|文と写真|記者|筆者|著者|執筆|取材|聞き手|訳|翻訳)\\s?[・:：/＝=\\s]\\s?(${JAPANESE_NAME})$`,
    'u',
  ),
  new RegExp(`^(${JAPANESE_NAME})\\s?(?:記者|編集委員|特派員)$`, 'u'),
]
