package courant.platform.web;

/** What a status means, for somebody who does not know the numbers. */
final class StatusTexts {
    private StatusTexts() {}

    static String title(int status) {
        return switch (status) {
            case 400, 422 -> "This cannot be taken";
            case 401 -> "Please sign in";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Not possible here";
            case 409 -> "Not in this state";
            case 413 -> "Too large";
            case 415 -> "Unknown kind of content";
            case 429 -> "Too often";
            case 503 -> "Not just now";
            default -> status < 500 ? "Not possible" : "Something went wrong here";
        };
    }

    static String explain(int status) {
        return switch (status) {
            case 401 -> "This needs an author who has signed in, or a valid API token.";
            case 403 -> "Your role does not allow this.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this kind of request.";
            case 415 -> "The content type is not one that can be read here.";
            default ->
                status < 500
                        ? "The request could not be understood."
                        : "It is written in the log. Nothing of what you sent was half done.";
        };
    }
}
