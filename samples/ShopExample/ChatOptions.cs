namespace ShopExample;

/// <summary>What the example was asked to do.</summary>
/// <param name="IsChinese">Whether to enter the Chinese shop rather than the English one.</param>
/// <param name="Shopper">The shopper who is signed in, s1 to s8; null for nobody.</param>
/// <param name="IsScript">Whether to play a few messages instead of prompting for them.</param>
/// <param name="IsTraced">Whether to tell with each reply which stages looked at the message.</param>
internal sealed record ChatOptions(bool IsChinese, string? Shopper, bool IsScript, bool IsTraced)
{
    public const string Usage = """
        Usage: dotnet run --project samples/ShopExample [-- [--zh] [--anonymous | --shopper ID] [--script] [--trace]]

          --zh          enter the Chinese shop (default: the English one)
          --shopper ID  be signed in as s1 to s8 (default: s1)
          --anonymous   be nobody in particular
          --script      play a few messages instead of prompting for them; an empty line ends a chat
          --trace       tell how each message was understood
        """;

    /// <summary>Reads the arguments; null where they cannot be read.</summary>
    public static ChatOptions? Parse(string[] args)
    {
        var options = new ChatOptions(false, "s1", false, false);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--zh":
                    options = options with { IsChinese = true };
                    break;
                case "--anonymous":
                    options = options with { Shopper = null };
                    break;
                case "--script":
                    options = options with { IsScript = true };
                    break;
                case "--trace":
                    options = options with { IsTraced = true };
                    break;
                case "--shopper" when i + 1 < args.Length && args[i + 1] is ['s', >= '1' and <= '8']:
                    options = options with { Shopper = args[++i] };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
