import { Loading } from '@/components/review/views/desk/loading'

export default function ArticleLoading() {
  return <Loading />
}
