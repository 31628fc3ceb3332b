using System.Globalization;
using System.Text.RegularExpressions;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Tests.Dialogues;

/// <summary>Plays a script against a host and writes down what is said and done.</summary>
internal sealed partial class DialoguePlayer
{
    // A Friday, 10:00 in New York and 23:00 in Shanghai.
    private static readonly DateTimeOffset UsualStart = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    private readonly DialogueScript _script;
    private readonly DialogueHost _host;
    private readonly MerchantProfile _merchant;
    private readonly Transcript _transcript = new();
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private string? _shopper;
    private TurnRequest? _last;
    private int _messages;
    private int _conversations = 1;

    private DialoguePlayer(DialogueScript script, DialogueHost host)
    {
        _script = script;
        _host = host;
        _merchant = script.Shop == "zh" ? DialogueMerchants.Chinese : DialogueMerchants.English;
        _shopper = script.Shopper;
    }

    /// <summary>Plays a script from its beginning.</summary>
    /// <returns>The whole conversation as a person reads it.</returns>
    public static async Task<string> PlayAsync(DialogueScript script)
    {
        await using var host = await DialogueHost.StartAsync(script.Now ?? UsualStart);
        var player = new DialoguePlayer(script, host);
        player._transcript.Begin(script.Title, script.About, $"{player._merchant.Name}; {player.NameOf(script.Shopper)}");
        foreach (var line in script.Lines)
        {
            await (line.IsEvent ? player.HappenAsync(line) : player.SayAsync(line.Text));
        }

        return player._transcript.ToString();
    }

    private async Task SayAsync(string said)
    {
        // What only the shopper's phone shows.
        var text = said.Replace("{code}", SampleShop.CodeFor(_merchant.Id, $"c{_conversations}"), StringComparison.Ordinal);
        _transcript.Shopper(text);
        _last = new TurnRequest
        {
            Merchant = _merchant.Id,
            Conversation = $"c{_conversations}",
            Message = $"m{++_messages}",
            Text = text,
            Shopper = _shopper is null ? Shopper.Anonymous : Shopper.Verified(_shopper),
            Locale = _script.Language is { } language ? new Locale(language) : (Locale?)null,
        };
        await DeliverAsync();
    }

    private async Task DeliverAsync()
    {
        _transcript.Shop(await _host.Assistant.ReplyAsync(_last!));
        foreach (var write in _host.Shop.ReadJournal(_merchant.Id).Where(write => _written.Add(write.Key.Value)))
        {
            _transcript.Written($"{write.Operation} for {NameOf(write.Shopper.Value)}, {Outcome(write)}: {write.Arguments}");
        }
    }

    private static string Outcome(SampleShopWrite write) =>
        write.Result.Refusal is { } refusal ? $"refused ({refusal})" : string.Join(", ", new[] { "done", write.Result.Reference, write.Result.Amount?.ToString() }.Where(static part => part is not null));

    private async Task HappenAsync(DialogueLine line)
    {
        _transcript.Event(line.Text);
        if (Passing().Match(line.Text) is { Success: true } passing)
        {
            var count = double.Parse(passing.Groups[1].Value, CultureInfo.InvariantCulture);
            _host.Time.Advance(passing.Groups[2].Value switch { "minute" => TimeSpan.FromMinutes(count), "hour" => TimeSpan.FromHours(count), _ => TimeSpan.FromDays(count) });
        }
        else if (Faulting().Match(line.Text) is { Success: true } faulting)
        {
            _host.Shop.Faults.Next(Enum.Parse<SampleShopFault>(faulting.Groups[2].Value), faulting.Groups[1].Value);
        }
        else if (SigningIn().Match(line.Text) is { Success: true } signingIn)
        {
            _shopper = signingIn.Groups[1].Value;
        }
        else if (Withdrawing().Match(line.Text) is { Success: true } withdrawing)
        {
            _host.Shop.Withdraw(_merchant.Id, withdrawing.Groups[1].Value);
        }
        else
        {
            await HappenPlainlyAsync(line);
        }
    }

    private async Task HappenPlainlyAsync(DialogueLine line)
    {
        switch (line.Text)
        {
            case "the message arrives again":
                await DeliverAsync();
                break;
            case "the process restarts":
                await _host.RestartAsync();
                break;
            case "the process restarts and the message arrives again":
                await _host.RestartAsync();
                await DeliverAsync();
                break;
            case "the shopper signs out":
                _shopper = null;
                break;
            case "another conversation":
                _conversations++;
                break;
            default:
                throw new FormatException($"Line {line.Number}: nobody knows what '{line.Text}' is.");
        }
    }

    private string NameOf(string? shopper) =>
        shopper is null ? "nobody is signed in" : _host.Shop.ReadCustomers(_merchant.Id).FirstOrDefault(customer => customer.Shopper.Value == shopper)?.Name ?? shopper;

    [GeneratedRegex("^([0-9.]+) (minute|hour|day)s? pass(?:es)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Passing();

    [GeneratedRegex("^the next (I[A-Za-z]+\\.[A-Za-z]+) fails: ([A-Za-z]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Faulting();

    [GeneratedRegex("^(s[0-9]+) signs in$", RegexOptions.CultureInvariant)]
    private static partial Regex SigningIn();

    [GeneratedRegex("^the shop stops selling ([A-Z0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Withdrawing();
}
