/** Korean surnames in the Latin spellings that news uses. Written for Stet from general knowledge. */
export const KOREAN_SURNAMES =
  'Kim Lee Yi Rhee Park Pak Choi Choe Jung Jeong Chung Cheong Kang Gang Cho Jo Yoon Yun Jang Chang Lim Im Rim Han Oh Seo Suh Shin Sin Kwon Gwon Hwang Ahn An Song Ryu Yoo Yu Hong Jeon Jun Ko Go Koh Moon Mun Yang Son Sohn Bae Pae Baek Paik Heo Huh Nam Shim Sim Noh Roh No Ha Kwak Sung Seong Cha Joo Ju Woo Wu Min Chin Jin Ji Chae Won Bang Byun Byeon Um Eom Na Ra Pyo Ki Gi Ban Wang Do Ma Myung Myeong Koo Ku Goo Hyun Hyeon Yeom Tak So Seok Sun Seol Kil Gil Yeon Ryang Ri Ro Ryom Thae Tae'.split(
    ' ',
  )

/** Korean surnames and the Latin spellings of each. */
const SPELLINGS = `김 Kim Gim, 이 Lee Yi Rhee Ri, 박 Park Pak Bak, 최 Choi Choe, 정 Jung Jeong Chung Cheong, 강 Kang Gang, 조 Cho Jo, 윤 Yoon Yun, 장 Jang Chang, 임 Lim Im Rim, 한 Han, 오 Oh, 서 Seo Suh, 신 Shin Sin, 권 Kwon Gwon, 황 Hwang, 안 Ahn An, 송 Song, 류 Ryu Yoo, 유 Yoo Yu Ryu, 홍 Hong, 전 Jeon Jun Chun, 고 Ko Go Koh, 문 Moon Mun, 양 Yang, 손 Son Sohn, 배 Bae Pae, 백 Baek Paik, 허 Heo Huh Hur, 남 Nam, 심 Shim Sim, 노 Noh Roh No, 하 Ha, 곽 Kwak Gwak, 성 Sung Seong, 차 Cha, 주 Joo Ju, 우 Woo Wu, 구 Koo Ku Gu, 민 Min, 나 Na Ra, 진 Jin Chin, 지 Ji, 엄 Um Eom, 채 Chae, 원 Won, 천 Chun Cheon, 방 Bang, 공 Kong Gong, 현 Hyun Hyeon, 함 Ham, 변 Byun Byeon, 염 Yeom, 여 Yeo, 추 Choo Chu, 도 Do, 석 Seok, 설 Seol, 마 Ma, 길 Gil Kil, 연 Yeon, 표 Pyo, 명 Myung Myeong, 기 Ki Gi, 반 Ban, 탁 Tak`

export const SURNAME_SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  SPELLINGS.split(', ').map((line) => {
    const [hangul = '', ...latin] = line.split(' ')
    return [hangul, latin]
  }),
)
