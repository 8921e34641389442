/**
 * How news writes numbers in the two languages: `Korean | English`, every number rendered rightly. Written for Stet from
 * general knowledge of both languages; copied from no corpus.
 */
export const RIGHT = `
코스피지수는 전날보다 23.15포인트(1.2%) 오른 1,952.40에 장을 마쳤다. | The KOSPI gained 23.15 points, or 1.2 percent, to close at 1,952.40.
원·달러 환율은 1달러당 1,105.3원에 거래됐다. | The won was trading at 1,105.3 to the dollar.
삼성전자는 2분기 영업이익이 전년 동기 대비 56% 증가한 9조5300억원을 기록했다고 5일 밝혔다. | Samsung Electronics said Friday its second-quarter operating profit rose 56 percent from a year earlier to 9.53 trillion won.
응답자 1천200명 중 3분의 1 이상이 반대했다. | More than a third of the 1,200 respondents were opposed.
그는 1965년부터 1973년까지 8년간 복무했다. | He served for eight years, from 1965 to 1973.
이 법은 18세 이상 65세 미만에게 적용된다. | The law applies to people aged between 18 and 64.
서울의 낮 최고기온은 섭씨 33도까지 올라가겠다. | Highs in Seoul will reach 33 degrees Celsius.
두 정상은 1시간 30분 동안 회담했다. | The two leaders talked for 90 minutes.
경찰은 용의자 5명 가운데 3명을 체포했다. | Police arrested three of the five suspects.
아파트 전용면적 84㎡의 매매가는 12억5000만원이다. | The 84-square-meter apartment sells for 1.25 billion won.
국내총생산(GDP) 성장률은 0.3%p 하락한 2.7%였다. | GDP growth slipped 0.3 percentage point to 2.7 percent.
지난 2011년 3월 11일 발생한 규모 9.0의 지진 | The magnitude-9.0 earthquake on March 11, 2011
5월 1일부터 7일까지 일주일간 휴무한다. | It will be closed for a week from May 1 to 7.
오는 2020년까지 온실가스를 30% 줄이기로 했다. | It plans to cut greenhouse gases by 30 percent by 2020.
재판부는 징역 2년 6개월에 집행유예 4년을 선고했다. | The court sentenced him to 30 months in prison, suspended for four years.
류현진은 6이닝 동안 5안타 1실점으로 시즌 10승째를 올렸다. | Ryu gave up one run on five hits over six innings to earn his 10th win of the season.
한국은 브라질에 0대1로 졌다. | Korea lost 1-0 to Brazil.
그는 100m를 9초58에 달렸다. | He ran the 100 meters in 9.58 seconds.
매년 1만 명 이상이 이 병으로 숨진다. | More than 10,000 people die of the disease every year.
2차 대전 이후 최대 규모다. | It is the largest since World War II.
제18대 대통령 선거에서 51.6%를 득표했다. | He won 51.6 percent of the vote in the 18th presidential election.
국회의원 300명 가운데 234명이 찬성했다. | Of the 300 lawmakers, 234 voted in favor.
수도권 인구는 2천500만 명에 달한다. | The capital area is home to 25 million people.
한 달에 50만원씩 받는다. | They receive 500,000 won a month.
시가 10억 원 상당의 마약 | drugs worth 1 billion won
지난달 28일 발사된 미사일 | the missile launched on July 28
이달 15일 열린다. | It will be held on Aug. 15.
내년 1월 1일부터 시행된다. | It takes effect Jan. 1 next year.
8·15 광복절 경축사에서 | In his Liberation Day speech
5·18 민주화운동 | the May 18 Democratization Movement
6·25 전쟁 때 | during the Korean War
40대 남성이 숨졌다. | A man in his 40s died.
20~30대 여성 고객이 많다. | Many customers are women in their 20s and 30s.
10대 청소년 5명 중 1명이 흡연한다. | One in five teenagers smokes.
1인당 국민소득 3만 달러 시대 | an era of $30,000 per capita income
연간 5천만 대를 판매한다. | It sells 50 million units a year.
오전 10시 15분께 불이 났다. | The fire broke out at around 10:15 a.m.
오후 2시부터 6시까지 열린다. | It is open from 2 to 6 p.m.
14일 오후 11시 | 11 p.m. on Thursday
밤 12시가 넘어서야 끝났다. | It ended after midnight.
길이 3.5㎞, 폭 20m의 다리 | a bridge 3.5 kilometers long and 20 meters wide
시속 80마일(약 129km) | 80 mph (129 kph)
세계 3대 신용평가사 | the world’s three major credit rating agencies
4대강 사업 | the four-rivers project
1000여 명이 시위를 벌였다. | More than 1,000 people staged a protest.
수백만 달러를 횡령했다. | He embezzled millions of dollars.
수만 명이 모였다. | Tens of thousands gathered.
60년 만에 처음으로 | for the first time in 60 years
반세기 만에 | after half a century
3년 연속 1위를 차지했다. | It ranked first for the third straight year.
3회 연속 우승 | a third consecutive title
7남매 중 셋째 | the third of seven siblings
두 배로 늘었다. | It doubled.
3배 이상 늘었다. | It more than tripled.
가격은 4분의 1로 떨어졌다. | The price fell to a quarter.
전체의 약 70%인 210명 | 210 people, about 70 percent of the total
배럴당 100달러 선을 돌파했다. | It broke through the $100-a-barrel mark.
0.25%포인트 인상했다. | It raised the rate by a quarter of a percentage point.
25bp 인상했다. | It raised the rate by 25 basis points.
기준금리를 연 1.50%에서 1.75%로 올렸다. | It raised its key rate to 1.75 percent from 1.5 percent.
F-16 전투기 20대 | 20 F-16 fighter jets
보잉 787 드림라이너 | Boeing 787 Dreamliner
코로나19 확진자가 1천명을 넘었다. | Coronavirus cases topped 1,000.
주요 20개국(G20) 정상회의 | the Group of 20 summit
G7 정상회의 | the Group of Seven summit
6자 회담 당사국 | the six nations involved in the talks
1심에서 무죄를 선고받았다. | He was acquitted at his first trial.
3선 의원 | a three-term lawmaker
지하 1층, 지상 5층 건물 | a five-story building with one basement floor
초등학교 6학년 학생 | a sixth-grader
대학교 2학년 | a college sophomore
정원 45명의 버스 | a 45-seat bus
2m 높이의 담 | a two-meter-high wall
30분의 1 | one-thirtieth
17대 1의 경쟁률 | competition of 17 to 1
만 19세 | 19 years old
생후 8개월 된 아기 | an eight-month-old baby
1994년 8월생 | born in August 1994
2만여 관중 | a crowd of some 20,000
한국시간 3일 새벽 | early Tuesday, Korean time
1조 원대 사업 | a trillion-won project
수십억 원대 | billions of won
5억 원대 소송 | a 500 million won lawsuit
9월 말까지 | by the end of September
11월 중순 | mid-November
상반기 매출은 3조2천억원으로 15% 줄었다. | First-half sales fell 15 percent to 3.2 trillion won.
미화 150만 달러(한화 약 17억원) | $1.5 million
약 9천400㎞ | about 5,840 miles
100여 개국 | more than 100 countries
27개 회원국 | its 27 member states
유럽연합 27개국 | the EU-27
24시간 영업 | open around the clock
1년 365일 | 365 days a year
주 52시간 근무제 | the 52-hour workweek
2박3일 일정 | a three-day trip
3박 4일 | three nights and four days
오는 11일부터 사흘간 | for three days from Friday
14∼16일 사흘간 | for three days from Nov. 14 to 16
7~8월 | in July and August
1월부터 3월까지 | from January to March
지난 1분기 | in the January-March period
1.5배 | one and a half times
천만 관객 | 10 million viewers
백만장자 | a millionaire
만리장성 | the Great Wall
삼십대 초반 | early 30s
열두 살 소년 | a 12-year-old boy
스물다섯 명 | 25 people
일흔여섯의 나이로 | at the age of 76
이천십이년 | 2012
40㎜의 비 | 40 millimeters of rain
1㎏당 3,000원 | 3,000 won per kilogram
체중이 5kg 줄었다. | He lost 11 pounds.
키 183㎝ | 6 feet tall
지름 1.8m | six feet in diameter
배기량 2000cc | a 2,000 cc engine
30평형 아파트 | a 99-square-meter apartment
리터당 1,550원 | 1,550 won a liter
2003-04 시즌 | the 2003-04 season
'88 서울올림픽 | the 1988 Seoul Olympics
1980년대 후반 | in the late 1980s
21세기 | the 21st century
19세기 말 | the late 19th century
기원전 3세기 | the third century B.C.
112에 신고했다. | They called the police.
911 테러 | the Sept. 11 attacks
9·11테러 10주년 | the 10th anniversary of 9/11
12·3 비상계엄 | the Dec. 3 martial law
7·4 남북공동성명 | the July 4 South-North Joint Communique
DMZ 155마일 | the 155-mile DMZ
38선 | the 38th parallel
제1야당 | the main opposition party
제3국 | a third country
1만5천명이 사망하고 수만명이 다쳤다. | 15,000 people were killed and tens of thousands injured.
사망자가 200명을 넘어섰다. | The death toll passed 200.
사상자는 30명에 이른다. | As many as 30 people were killed or hurt.
미국의 실업률은 9.5%에서 9.4%로 낮아졌다. | The U.S. jobless rate edged down to 9.4 percent from 9.5 percent.
애플은 아이폰4S를 14일 출시한다. | Apple will release the iPhone 4S on Friday.
화성까지 가는 데는 8개월 반이 걸린다. | It takes eight and a half months to reach Mars.
지진으로 최소 1,200명이 숨지고 5천여 명이 다쳤다. | The quake killed at least 1,200 people and injured more than 5,000.
그 여성은 37세로 두 아이의 어머니다. | The 37-year-old woman is a mother of two.
영국 BBC 방송이 30일 보도했다. | the BBC reported Saturday.
다우존스 산업평균지수는 120.54포인트 하락한 11,382.26으로 마감했다. | The Dow Jones industrial average fell 120.54 points to close at 11,382.26.
나스닥 지수는 0.8% 내렸다. | The Nasdaq lost eight-tenths of a percent.
1파운드 당 2달러에 팔린다. | It sells for $2 a pound.
이 회사는 직원 1만6천 명을 감원할 계획이다. | The company plans to lay off 16,000 employees.
1분당 맥박이 60회다. | The pulse is 60 beats per minute.
대통령의 지지율은 28%로 사상 최저치다. | The president’s approval rating is at a record low of 28 percent.
2010 남아공 월드컵 | the 2010 World Cup in South Africa
제61차 유엔총회 | the 61st U.N. General Assembly
우리나라 성인의 절반 이상은 | More than half of Korean adults
그는 3점슛 5개를 포함해 32득점을 올렸다. | He scored 32 points, including five three-pointers.
첼시는 아스널을 2-1로 눌렀다. | Chelsea beat Arsenal 2-1.
세리나는 6-4, 7-5로 이겼다. | Serena won 6-4, 7-5.
박태환은 남자 자유형 400m 결승에서 3분41초86으로 금메달을 땄다. | Park won the gold in the men’s 400-meter freestyle in 3:41.86.
18홀을 67타로 마쳤다. | She shot a 67 over 18 holes.
5언더파 67타 | a five-under 67
이 약의 가격은 한 알에 100달러다. | The drug costs $100 a pill.
7만 달러(약 7천만 원)짜리 차 | a $70,000 car
암 환자 10명 중 6명은 5년 이상 생존한다. | Six out of 10 cancer patients survive five years or more.
암 환자의 60%는 5년 넘게 산다. | Sixty percent of cancer patients live beyond five years.
국민 1인당 빚이 1천만원을 넘는다. | Debt per person exceeds 10 million won.
이혼율은 20년 전의 3배다. | The divorce rate is three times what it was 20 years ago.
기온이 2도 오르면 | if temperatures rise two degrees
해수면이 50㎝ 상승한다. | Sea levels would rise 20 inches.
면적은 여의도의 3.5배다. | The area is 3.5 times the size of Yeouido.
10일 개막해 21일 폐막한다. | It opens Thursday and closes on the 21st.
지난 4일과 5일 이틀간 | on Monday and Tuesday
올해 들어 9월까지 | in the first nine months of the year
지난 6개월간 | over the past six months
지난 주말 3일 동안 | over the three-day weekend
한 시간에 1만원을 준다. | They pay 10,000 won an hour.
수심 200m 아래 | at depths below 200 meters
연 4% 성장 | annual growth of 4 percent
연리 4.5% | 4.5 percent annual interest
3천 개가 넘는 섬 | more than 3,000 islands
1,000만 명의 회원 | 10 million members
2억 원 가까이 | nearly 200 million won
매출 1조원 클럽 | the 1-trillion-won sales club
2천억 달러에 육박하는 | approaching $200 billion
1988년 이래 20년 만에 최악 | the worst in 20 years, since 1988
북위 37.5도 | 37.5 degrees north latitude
3D 영화 | 3-D movies
4G 이동통신 | fourth-generation mobile service
하루 평균 1시간 20분 | an average of 80 minutes a day
초속 30m의 강풍 | winds of 30 meters per second
초속 30m의 강풍 | winds of 67 mph
7일 오전 9시(한국시간) | 9 a.m. Sunday, Korean time
오전 2시(GMT 기준 17시) | 2 a.m. (1700 GMT)
지난해 12월 31일 | Dec. 31 last year
2009년 12월 | December 2009
이듬해 1월 | the following January
6월 항쟁 | the June uprising
5월의 신부 | a May bride
세계 인구는 67억 명이다. | The world’s population is 6.7 billion.
2050년에는 90억 명을 넘는다. | It will top 9 billion by 2050.
1천분의 1초 | a thousandth of a second
5분의 1로 줄었다. | It shrank to one-fifth.
승객 155명 전원이 무사했다. | All 155 passengers were safe.
1, 2위를 차지했다. | They took first and second place.
1위에 올랐다. | It topped the list.
14세기와 15세기 | the 14th and 15th centuries
1500여년 전 | some 1,500 years ago
향후 10년간 | over the next decade
20여 년간 | for two decades
수십 년간 | for decades
100년 만의 홍수 | the worst flood in a century
500년 된 나무 | a 500-year-old tree
16강전 | the round of 16
4강에 진출 | advance to the semifinals
4주 연속 | for a fourth straight week
14일간 | for two weeks
한 번에 2알씩 하루 3번 | two pills three times a day
시가총액 300억달러 | a market capitalization of $30 billion
7.2%p | 7.2 percentage points
1달러에 1,200원 | 1,200 won to the dollar
유로당 1.45달러 | $1.45 per euro
100엔당 1,300원 | 1,300 won per 100 yen
금값은 온스당 1,000달러 | Gold hit $1,000 an ounce
월 30달러 | $30 a month
무게 3.2㎏ | weighs seven pounds
20피트 컨테이너 3천 개 | 3,000 20-foot containers
1만2천 TEU급 | 12,000-TEU
42.195㎞ | 26.2 miles
50대 50 | 50-50
3 대 2의 결정 | a 3-2 decision
5대 4로 위헌 결정 | ruled 5-4 that it was unconstitutional
약 3분의 2인 67% | 67 percent, about two-thirds
토요일인 17일 | Saturday the 17th
한·미 양국은 9일 | South Korea and the U.S. on Wednesday
오는 12월 19일 대선 | the Dec. 19 presidential election
이날 오전 8시께 | at around 8 a.m.
그는 올해 80세가 된다. | He turns 80 this year.
80년대에 태어난 | born in the ’80s
1차 세계대전 | World War I
루이 14세 | Louis XIV
요한 바오로 2세 | John Paul II
엘리자베스 2세 여왕 | Queen Elizabeth II
김 전 대통령(85) | former President Kim, 85,
향년 83세 | He was 83.
만 40세 미만 | under 40
1인 2역 | a dual role
1석2조 | two birds with one stone
A4 용지 3장 | three sheets of A4 paper
MP3 플레이어 | an MP3 player
윈도 7 | Windows 7
갤럭시 S2 | Galaxy S II
카카오톡 이용자 3천만 | 30 million KakaoTalk users
2009학년도 | the 2009 school year
24시간 뉴스채널 | a 24-hour news channel
700MHz 대역 | the 700 MHz band
32GB 모델 | the 32GB model
6개월~1년 | six months to a year
10~15% 인상 | an increase of 10 to 15 percent
30만~40만 명 | 300,000 to 400,000 people
3백만에서 5백만 달러 | between $3 million and $5 million
3백만에서 5백만 달러 | $3 million to $5 million
300만~500만 달러 | $3-5 million
부시 대통령은 25일 의회 연설에서 100억 달러의 추가 지원을 요청했다. | President Bush asked Congress Wednesday for an additional $10 billion in aid.
3명의 미군 병사가 숨지고 7명이 다쳤다고 군 당국이 밝혔다. | Three U.S. soldiers were killed and seven wounded, the military said.
그녀는 19살 때 첫 아이를 낳았다. | She had her first child at 19.
4월 16일 버지니아공대에서 32명이 살해됐다. | Thirty-two people were slain at Virginia Tech on April 16.
이 영화는 북미에서 2주 연속 1위를 지켰다. | The film held on to the No. 1 spot in North America for a second straight week.
이 영화는 5천220만 달러를 벌어들였다. | The movie took in $52.2 million.
미국인 10명 중 8명은 | eight in 10 Americans
절반 가까운 47%가 | nearly half, 47 percent,
오차 범위는 ±3%포인트다. | The margin of error was plus or minus 3 percentage points.
유권자 1,012명을 대상으로 6~8일 전화로 실시됐다. | The telephone poll of 1,012 voters was conducted June 6-8.
그는 36세의 나이로 숨졌다. | He died at 36.
두 대의 비행기가 충돌했다. | Two planes collided.
보잉 737-800 여객기에는 162명이 타고 있었다. | The Boeing 737-800 was carrying 162 people.
길이 12m짜리 뱀 | a 40-foot snake
폭 6인치 | 15 centimeters wide
체중 200파운드 | weighing 90 kilograms
한때 40도를 넘었다. | Temperatures topped 104 degrees at one point.
새벽 3시쯤 | about 3 a.m.
저녁 7시 30분 | 7:30 p.m.
19시 30분 | 7:30 p.m.
정오에 | at 12 p.m.
자정쯤 | around midnight
48시간 안에 | within two days
이틀 안에 | within 48 hours
72시간 | three days
1만8천 피트 상공 | at 18,000 feet
시속 160km | 100 mph
30년형을 선고받았다. | was sentenced to 30 years in prison.
10년 이하의 징역 | up to 10 years in prison
무게 2톤 | two tons
1,500만 배럴 | 15 million barrels
하루 200만 배럴 | 2 million barrels a day
주당 36.50달러 | $36.50 a share
주당 15센트 | 15 cents a share
1센트 | a penny
지난해 같은 기간 2억3천만 달러의 손실을 기록했다. | It lost $230 million in the year-ago period.
2분기 | the second quarter
4분기 실적 | fourth-quarter results
7월-9월 분기 | the July-September quarter
6월 30일로 끝난 분기 | the quarter ended June 30
3/4분기 | the third quarter
15년 만의 최고치 | its highest level in 15 years
13개월래 최저 | a 13-month low
0.5포인트 오른 | up half a point
배럴당 72.21달러로 1.5달러 올랐다. | rose $1.50 to $72.21 a barrel
97센트 내린 배럴당 71.08달러 | fell 97 cents to $71.08 a barrel
유로당 1.3622달러 | the euro bought $1.3622
달러당 117.25엔 | 117.25 yen to the dollar
110.98포인트(0.83%) 상승 | rose 110.98 points, or 0.83 percent
1,000명당 12.3명 | 12.3 per 1,000 people
인구 10만 명당 5.2명 | 5.2 per 100,000 people
6명 중 1명 | one in six
200명 중 단 1명 | only one in 200
서른 명 남짓 | about 30 people
여남은 명 | a dozen or so
십여 명 | a dozen people
수십 명의 사상자 | dozens of casualties
백여 채 | about 100 houses
수천 마일 | thousands of miles
수억 달러 | hundreds of millions of dollars
수조 원 | trillions of won
30대 중반의 남성 | a man in his mid-30s
칠십 대 노인 | a man in his 70s
9살짜리 소년 | a 9-year-old boy
생후 3주 된 | three-week-old
임신 8개월 | eight months pregnant
1월 말 | late January
3월 초 | early March
5월 중순 | mid-May
12월 25일 성탄절 | Christmas Day, Dec. 25
1월 1일 | New Year’s Day
7월 4일 독립기념일 | the Fourth of July
2001년 9월 11일 | Sept. 11, 2001
2001년 9·11 테러 | the 9/11 attacks of 2001
1929년 대공황 | the Great Depression of 1929
1990년대 초 | the early 1990s
60년대 | the sixties
20세기 초 | early in the 20th century
2007-2008 회계연도 | fiscal 2007-2008
2008/09 시즌 | the 2008/09 season
제80회 아카데미상 | the 80th Academy Awards
101번째 | the 101st
두 번째로 큰 | second-largest
세계에서 세 번째 | the world’s third
제2의 도시 | the second-largest city
1등석 | first class
007 시리즈 | the 007 series
5번가 | Fifth Avenue
10번 출구 | Exit 10
미그-29 | MiG-29
Su-27 | Su-27
노스롭 B-2 | Northrop B-2
H5N1 바이러스 | the H5N1 virus
G8 정상회담 | the G8 summit
주요 8개국(G8) | the Group of Eight
유엔 결의 1718호 | U.N. Resolution 1718
안보리 5개 상임이사국 | the five permanent members of the Security Council
5개 상임이사국과 독일(P5+1) | the five permanent members plus Germany
남북한 등 6개국 | six countries including the two Koreas
아폴로 11호 | Apollo 11
STS-118 | STS-118
플레이스테이션 3 | PlayStation 3
엑스박스 360 | Xbox 360
1080p | 1080p
42인치 TV | a 42-inch TV
4기가바이트 | 4 gigabytes
2.4GHz | 2.4 GHz
1갤런(3.8리터) | a gallon
갤런당 3달러 | $3 a gallon
리터당 25마일 | 25 miles per liter
2루타 2개 | two doubles
4타수 3안타 | 3-for-4
7이닝 2실점 | two runs over seven innings
시즌 12승 3패 | 12-3
20득점 10리바운드 | 20 points and 10 rebounds
3-0 승리 | a 3-0 win
6-3 6-2로 | 6-3, 6-2
8번째 메이저 타이틀 | her eighth major title
세계 랭킹 4위 | ranked fourth in the world
12언더파 276타 | 12-under 276
`
