'use client';

/** Stands in for everything when the layout itself fails; it can rely on nothing. */
export default function GlobalErrorPage() {
  return (
    <html lang="en">
      <body style={{ fontFamily: 'Georgia, serif', maxWidth: '40rem', margin: '4rem auto' }}>
        <h1>This page could not be made</h1>
        <p>Reload it. If that does not help, restart the product with npm start.</p>
      </body>
    </html>
  );
}
