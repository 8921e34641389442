/** Korean surnames in the Latin spellings that news uses. Written for Stet from general knowledge. */
export const KOREAN_SURNAMES =
  'Kim Lee Yi Rhee Park Pak Choi Choe Jung Jeong Chung Cheong Kang Gang Cho Jo Yoon Yun Jang Chang Lim Im Rim Han Oh Seo Suh Shin Sin Kwon Gwon Hwang Ahn An Song Ryu Yoo Yu Hong Jeon Jun Ko Go Koh Moon Mun Yang Son Sohn Bae Pae Baek Paik Heo Huh Nam Shim Sim Noh Roh No Ha Kwak Sung Seong Cha Joo Ju Woo Wu Min Chin Jin Ji Chae Won Bang Byun Byeon Um Eom Na Ra Pyo Ki Gi Ban Wang Do Ma Myung Myeong Koo Ku Goo Hyun Hyeon Yeom Tak So Seok Sun Seol Kil Gil Yeon Ryang Ri Ro Ryom Thae Tae'.split(
    ' ',
  )
