/** The page that a signed-out seller gets. */
export function AmazonSignin() {
  return (
    <form name="signIn" method="post" action="/ap/signin" className="card-page">
      <h1>Sign in</h1>
      <label>
        Email <input id="ap_email" type="email" name="email" />
      </label>
      <button type="submit">Continue</button>
    </form>
  );
}
