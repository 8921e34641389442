/** Pages as people copy them, composed for the tests: an article in two languages, with its page's furniture. */

export const NEWS = `
물길신문

로그인 | 구독 | 전체메뉴

경제 > 부동산

빈집 3만 채, 마을이 직접 고친다

주민 협동조합 12곳 첫 사업 시작

박서연 기자
입력 2025.03.04. 오전 6:00

가가

빈집을 주민이 직접 고쳐 빌려주는 협동조합이 전국에서 12곳 문을 열었다.

국토연구원에 따르면 농촌의 빈집은 지난해 말 3만 1,200채로 5년 전보다 두 배 늘었다.

“빈집은 마을의 빚이 아니라 자산입니다.” 조합장 오미정 씨는 이렇게 말했다.

정부는 내년까지 250억 원을 지원하기로 했다.

seoyeon@mulgil.example

많이 본 뉴스
1. 서울 지하철 요금 오른다

Villages Mend 30,000 Empty Homes Themselves

First projects begin at 12 residents' cooperatives

By Park Seo-yeon

Twelve cooperatives in which residents repair empty houses and rent them out have opened across the country.

According to the Land Institute, there were 31,200 empty houses in the countryside at the end of last year, twice as many as five years before.

"An empty house is not a debt of the village but an asset," said Oh Mi-jeong, head of the cooperative. The government decided to provide 25 billion won by next year.

#housing #villages

Copyright © Mulgil Shinmun. All rights reserved.`

export const WIRE = `
(부산=바다통신) 최윤호 기자 = 부산항에서 7일 화물선 두 척이 부딪쳐 선원 3명이 다쳤다.

해양경찰은 짙은 안개가 원인으로 보인다고 밝혔다.

배 한 척은 1만 2천 톤급이고 다른 한 척은 850톤급이다.

yunho@bada.example
(끝)

BUSAN, March 7 (Bada) -- Two cargo ships collided in the port of Busan on Friday, injuring three sailors.

The coast guard said thick fog appeared to be the cause.

One ship is of 12,000 tons and the other of 850 tons.

(END)`

export const BLOG = `
Nimbus Labs 기술 블로그

데이터베이스를 멈추지 않고 옮긴 이야기

작성자: 한지수
2025년 2월 11일 · 8분 분량

저희는 지난 1년 동안 4TB의 데이터를 한 번의 중단도 없이 새 데이터베이스로 옮겼습니다.

왜 옮겨야 했나

기존 서버는 초당 9,000건의 요청에서 느려지기 시작했습니다.

댓글 3

Moving a Database Without Stopping It

Written by Jisoo Han
Feb 11, 2025 · 8 min read

Over the past year we moved 4 TB of data to a new database without a single interruption.

Why we had to move

The old server began to slow down at 9,000 requests a second.

Subscribe to our newsletter`

export const INTERLEAVED = `
The Last Ferry

마지막 나룻배

By Hana Seo

글 서하나

For sixty years the ferry has crossed the river eight times a day.

나룻배는 60년 동안 하루 여덟 번 강을 건넜다.

"I will miss the sound of the water," said the ferryman, Kang Du-sik, 78.

“물소리가 그리울 겁니다.” 뱃사공 강두식(78) 씨가 말했다.

태그: 나룻배, 강, 다리`

export const ENGLISH_FIRST = `
Beekeepers on the Roofs of Seoul

By Minho Cho

Twenty-seven hives stand on the roofs of Seoul's city hall and its libraries.

Each of them gave 14 kilograms of honey last year.

서울의 지붕 위 양봉가들

조민호 기자

서울 시청과 도서관 지붕에는 벌통 27개가 서 있다.

벌통마다 지난해 꿀 14킬로그램이 나왔다.

관련기사`

export const JAPANESE = `
港町だより

空き家三万軒、村が自ら直す

文・山田花子

空き家を住民が直して貸し出す協同組合が全国で十二か所に開いた。

国土研究所によると、農村の空き家は昨年末に3万1200軒で、5年前の2倍に増えた。

政府は来年までに25億円を支援する。

関連記事

Villages Mend 30,000 Empty Houses Themselves

By Hanako Yamada

Twelve cooperatives in which residents repair empty houses and rent them out have opened across the country.

According to the Land Institute, there were 31,200 empty houses in the countryside at the end of last year, twice as many as five years before.

The government will provide 2.5 billion yen by next year.

Share this article`

export const GERMAN = `
Uferblatt

Startseite > Region

Die letzte Fähre legt ab

Von Anna Becker

Stand: 12.05.2024, 09:30 Uhr

Seit sechzig Jahren fährt die Fähre achtmal am Tag über den Fluss.

Niemand weint.

Am selben Tag wird eine Brücke von 430 Metern eröffnet, die 18,5 Millionen Euro gekostet hat.

Das könnte Sie auch interessieren

The last ferry casts off

By Anna Becker

For sixty years the ferry has crossed the river eight times a day.

Nobody weeps.

A bridge of 430 metres that cost 18.5 million euros opens the same day.

All rights reserved`
