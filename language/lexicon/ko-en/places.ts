/** Peoples and places beyond what Intl.DisplayNames knows, in the spellings news uses. Written for Stet from general knowledge. */
export const places = `
교황청=vatican, 그리스=greece/greek, 나이지리아=nigeria/nigerian, 남아공=south/african, 남아프리카=south/african,
남한=korea/korean/south, 네덜란드=dutch/netherlands, 노르웨이=norway/norwegian, 뉴욕=york, 대만=taiwan/taiwanese,
덴마크=denmark/danish, 도쿄=tokyo, 독일=germany/german, 러시아=russia/russian/moscow, 런던=london, 레바논=lebanon/lebanese,
로스앤젤레스=angeles, 말레이시아=malaysia/malaysian, 멕시코=mexico/mexican, 모스크바=moscow, 몽골=mongolia/mongolian,
미=us/u.s/american, 미국=us/u.s/america/american/united/usa/washington, 미국인=american, 미얀마=myanmar/burma/burmese,
바그다드=baghdad, 바티칸=vatican, 베이징=beijing, 베트남=vietnam/vietnamese, 부산=busan/pusan, 북=north, 북경=beijing,
북한=korea/korean/north/pyongyang, 브라질=brazil/brazilian, 사우디=saudi, 상하이=shanghai, 서울=seoul,
세르비아=serbia/serbian/serb, 소련=soviet, 소말리아=somalia/somali, 수니파=sunni, 수단=sudan/sudanese, 스웨덴=sweden/swedish,
스위스=swiss/switzerland, 스페인=spain/spanish/spaniard, 시리아=syria/syrian, 시아파=shiite/shia,
싱가포르=singapore/singaporean, 아랍=arab/arabic, 아르헨티나=argentina/argentine, 아프가니스탄=afghanistan/afghan,
아프간=afghanistan/afghan, 영국=britain/british/uk/england/english/u.k/london, 예루살렘=jerusalem, 요르단=jordan/jordanian,
우크라이나=ukraine/ukrainian, 워싱턴=washington, 이라크=iraq/iraqi, 이란=iran/iranian, 이스라엘=israel/israeli,
이집트=egypt/egyptian, 이탈리아=italy/italian, 인도=india/indian, 인도네시아=indonesia/indonesian, 일본=japan/japanese/tokyo,
일본인=japanese, 중국=china/chinese/beijing, 중국인=chinese, 체코=czech, 칠레=chile/chilean, 캐나다=canada/canadian,
캘리포니아=california, 케냐=kenya/kenyan, 콜롬비아=colombia/colombian, 쿠르드=kurdish/kurd, 쿠바=cuba/cuban,
쿠웨이트=kuwait/kuwaiti, 태국=thailand/thai, 터키=turkey/turkish, 티베트=tibet/tibetan, 티벳=tibet/tibetan, 파리=paris/fly,
파키스탄=pakistan/pakistani, 팔레스타인=palestinian/palestine, 평양=pyongyang, 폴란드=poland/polish, 프랑스=france/french,
핀란드=finland/finnish, 필리핀=philippine/philippines/filipino, 한국=korea/korean, 한반도=korean/peninsula,
호주=australia/australian, 홍콩=hong/kong
`
