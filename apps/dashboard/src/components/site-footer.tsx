import { Legend } from './legend.tsx';
import classes from './site-footer.module.css';

export function SiteFooter() {
  return (
    <footer className={classes.footer}>
      <div className={classes.inner}>
        <Legend />
        <p>
          Studies are counted, not papers, and a retracted report counts for nothing.{' '}
          <a href="/api/v1/openapi.json">API</a>
        </p>
      </div>
    </footer>
  );
}
