import { Loading } from '@/components/review/loading'

export default function ArticleLoading() {
  return <Loading />
}
