import { departments } from '../departments.js'
import { useSurroundings } from '../surroundings.js'

/** The departments as pictures that lead to them. */
export function DepartmentTiles() {
  const { language } = useSurroundings()
  return (
    <ul class="tiles">
      {departments.map((department) => (
        <li key={department.id}>
          <a href={department.address}>
            <img src={department.picture} alt="" loading="lazy" decoding="async" width="320" height="400" />
            <span>{department.name[language]}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
