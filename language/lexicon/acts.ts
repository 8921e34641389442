import { koreanWords } from './ko-en'
import { verbForms } from './korean-stem'
import { readWords } from './word-list'

/**
 * What people and things do and are, Korean–English, beyond the list that texts are aligned by: a negation belongs to such a
 * word. Written for Stet from general knowledge of both languages; copied from no dictionary or corpus.
 */
const ACTS = `
가입=join, 가리키다=point, 간주=consider/regard, 갚다=repay/pay, 개최=hold/host, 거주=live/reside, 걸다=hang/bet, 검거=arrest/catch, 검토=review/consider/examine,
고르다=choose/pick, 공감=sympathize/agree, 공개=release/disclose/reveal/publish/public/open, 공격=attack, 공급=supply/provide, 공유=share, 과장=exaggerate, 관여=involve/engage, 구속=arrest/detain, 구입=buy/purchase,
권고=recommend, 권장=recommend/advise, 그만두다=quit/resign/stop, 근무=work/serve, 기다리다=wait, 기대=expect/hope, 기록=record, 기부=donate, 기소=indict/charge, 기억=remember/recall, 나오다=come/emerge/appear/came, 나타나다=appear/emerge/show, 나타내다=show/express,
낙관=optimistic, 남다=remain/stay, 내놓다=offer/propose/release, 넘다=exceed/cross/pass, 논의=discuss, 누르다=press, 답변=answer/reply, 답하다=answer/reply/respond, 당선=elect/win, 대답=answer/reply, 대응=respond/react, 도달=reach, 도착=arrive, 도움=help, 돌아오다=return,
동의=agree/consent, 되찾다=regain/recover, 듣다=hear/listen/heard, 들어가다=enter/go, 들다=contain/hold/lift, 들어오다=enter/come, 등록=register, 떠나다=leave, 마시다=drink, 마치다=finish/complete, 만나다=meet, 만들다=make/create/build, 만족=satisfied/content/satisfy, 만지다=touch, 맞추다=meet/match/fit,
먹다=eat, 멈추다=stop/halt, 명령=order, 목격=witness/see, 묻다=ask, 믿다=believe/trust, 밀다=push, 바꾸다=change/replace, 바라다=hope/want/wish, 반영=reflect, 반응=respond/react, 받다=receive/accept/get, 받아들이다=accept, 발견=find/discover/found, 발생=occur/happen/cause, 발표=announce/release/present, 발행=publish/issue, 밝혀지다=reveal/establish/known/found/identify,
밝히다=reveal/disclose/say/announce/state, 방문=visit, 방송=broadcast/air, 배상=compensate, 배제=exclude/rule, 배포=distribute, 변경=change/alter, 변하다=change, 보고=report, 보내다=send/spend, 보도=report, 보상=compensate, 보이다=show/see/appear, 보장=guarantee/ensure, 보호=protect, 복귀=return, 복구=restore, 부르다=call/sing, 부과=impose/levy, 비난=criticize/blame/condemn, 비판=criticize,
사과=apologize/apology, 사임=resign/step, 사용=use, 사퇴=resign/quit, 사라지다=disappear/vanish, 살다=live, 삭제=delete/remove, 생각=think/consider/thought, 생산=produce, 서명=sign, 석방=release/free, 선택=choose/select, 설득=persuade/convince, 설립=establish/found, 설명=explain, 설치=install, 성공=succeed/success, 소개=introduce, 소비=consume, 소유=own/possess, 수락=accept, 수용=accept/accommodate, 수정=revise/amend/modify,
수출=export, 수입=import, 수사=investigate/probe, 승리=win/victory, 승인=approve/approval, 시도=try/attempt, 시인=admit/acknowledge, 시작=begin/start/launch, 시행=implement/enforce, 신고=report/declare, 신뢰=trust, 실시=conduct/implement/carry, 실행=execute/run, 싸우다=fight, 쓰다=write/use/spend, 안전=safe/safety, 알다=know, 알려지다=known, 알리다=inform/tell/notify, 약속=promise/pledge, 양보=concede/yield, 언급=mention/say/comment/refer, 얻다=get/gain/win/obtain,
연결=connect/link, 연락=contact, 열다=open/hold, 열리다=open/hold/held, 예상=expect/predict/forecast/anticipate, 오다=come, 오르다=rise/climb/increase, 올리다=raise/lift/post, 완료=complete/finish, 완성=complete/finish, 요구=demand/ask/require, 요청=request/ask, 용납=tolerate/accept, 용서=forgive, 우승=win/champion, 움직이다=move, 원하다=want/wish, 위반=violate/break, 위협=threaten, 유지=maintain/keep, 응답=respond/answer, 응하다=respond/comply/agree, 의존=depend/rely, 이기다=win/beat/defeat, 이동=move,
이르다=reach, 이루다=achieve/form, 이루어지다=take/achieve, 이해=understand, 인상=raise/increase/hike, 인정=admit/acknowledge/recognize/accept, 인하=cut/lower/reduce, 일어나다=happen/occur/rise, 일치=match/agree, 일하다=work, 읽다=read, 임명=appoint/name, 입증=prove, 자다=sleep, 잡다=catch/grab/hold, 저장=store/save, 적용=apply, 전달=deliver/convey, 전하다=convey/tell/deliver, 정하다=decide/set, 정확=accurate/exact/precise, 제공=provide/offer, 제기=raise/file, 제안=propose/offer/suggest/proposal, 제시=present/offer/suggest, 제출=submit/file,
조사=investigate/examine/survey, 존재=exist, 존중=respect, 종료=end/finish, 주다=give, 주장=claim/argue/insist, 준비=prepare/ready, 줄다=decrease/fall/shrink, 줄이다=reduce/cut, 중요=important, 증가=increase/rise/grow, 증명=prove, 지급=pay, 지불=pay, 지지=support/back/endorse, 지원=support/help/apply, 지정=designate, 지키다=keep/protect/observe/honor, 진행=proceed/progress/conduct, 질문=ask/question, 참가=participate/join/compete/take, 참석=attend, 참여=participate/join, 찾다=find/seek/visit/found, 책임=responsible/responsibility, 처리=pass/handle/process,
처벌=punish, 체결=sign/conclude, 체포=arrest, 초대=invite, 초청=invite, 촬영=film/shoot, 추가=add, 추진=push/pursue/promote, 추천=recommend, 출마=run, 출석=attend/appear, 출시=launch/release, 출발=depart/leave/start, 충분=enough/sufficient, 측정=measure, 치료=treat/cure, 타다=ride/board/take, 통과=pass/approve, 통제=control, 투자=invest, 투표=vote, 파괴=destroy, 판단=judge, 판매=sell/sale, 팔다=sell/sold, 패배=lose/defeat, 평가=evaluate/assess/rate, 포함=include/contain, 표현=express, 피우다=smoke, 필요=need/necessary/require,
하락=fall/drop/decline, 학습=learn/study, 합격=pass, 합류=join, 합의=agree/agreement, 항의=protest, 해결=solve/resolve/settle, 해고=fire/dismiss, 행동=act/behave, 허가=permit/allow/approve, 허락=allow/permit, 허용=allow/permit, 협력=cooperate, 협의=consult/discuss, 협조=cooperate, 확대=expand, 확보=secure, 확인=confirm/verify/check, 회복=recover/restore, 획득=win/obtain, 효과=effective/effect, 효과적=effective, 후회=regret, 흔들다=shake/wave, 희망=hope/wish, 뜻=intend/intention/mean, 의사=intention/intend/willing, 생각=intend/plan, 계획=plan/intend, 근거=basis/ground/evidence, 관심=interest, 영향=affect/influence/impact,
문제=problem, 변화=change, 차이=difference, 증거=evidence/proof, 이유=reason, 가능=possible/able, 충돌=clash/conflict/collide, 재개=resume, 복종=obey, 부인=deny, 철회=withdraw/retract/drop, 포기=abandon/renounce/forgo, 거절=refuse/decline, 유죄=guilty, 무죄=innocent, 참여=participate, 순응=conform, 비행=fly, 운영=operate/run, 운행=operate/run, 작동=work/function/operate, 투명=transparent, 공정=fair, 정당=justify/legitimate, 합법=legal/lawful, 유효=valid, 건강=healthy, 행복=happy, 부유=rich, 유명=famous, 위험=dangerous/danger/risky, 친절=kind, 편리=convenient, 자유=free, 완벽=perfect, 명확=clear, 분명=clear, 확실=certain/sure, 익숙=familiar, 범인=culprit/criminal, 학생=student, 사실=true/fact, 진실=true/truth, 광고=advertisement/ad, 우연=coincidence/accident, 농담=joke
`

const acts = readWords([ACTS], (word) => (word.endsWith('다') ? verbForms(word) : [word]))
const LONGEST = Math.max(...[...acts.keys()].map((word) => word.length))

/** The English stems that a Korean word may become, by both lists: 참석하지 → attend. */
export function actsOf(word: string): string[] {
  const found = koreanWords(word).flat()
  for (let length = Math.min(LONGEST, word.length); length > 0; length--) {
    const own = acts.get(word.slice(0, length))
    if (own) return [...found, ...own]
  }
  return found
}
