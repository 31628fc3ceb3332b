using System.Globalization;
using System.Text.RegularExpressions;
using SmartCS.Sdk;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Cli.Eval.Retail;

/// <summary>A shopper who has a task done in writing, without any model on the other side: asks, answers what is asked, and says yes only to what was meant.</summary>
internal sealed partial class RetailDialogue(RetailHost host, RetailData data, RetailTask task, RetailConversation conversation, Random random)
{
    private const int MostTurns = 20;
    private const int MostStalls = 2;

    private readonly RetailRequests _requests = new(data, host.Shop, random);
    private readonly Queue<IdentityClaims> _claims = new(RetailIdentity.Claims(data, task));
    private readonly HashSet<OrderLineId> _answered = [];
    private bool _isPlain;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (random.Next(2) == 0)
        {
            await SayAsync(_requests.OneOf("Hi!", "Hello", "Good morning"), cancellationToken).ConfigureAwait(false);
        }

        // A person who takes over ends what the assistant can be asked.
        foreach (var action in task.Actions.OrderBy(static action => action.Name == "transfer_to_human_agents"))
        {
            if (action.Name.StartsWith("find_user_id", StringComparison.Ordinal))
            {
                continue;
            }

            // Whoever did not get what was wanted says it once more, in plain numbers.
            var before = host.Shop.ReadJournal(RetailShop.Merchant).Count(static write => write.Result.Status == WriteStatus.Done);
            for (_isPlain = false; ; _isPlain = true)
            {
                await ServeAsync(action, cancellationToken).ConfigureAwait(false);
                if (!action.IsWrite || _isPlain || host.Shop.ReadJournal(RetailShop.Merchant).Count(static write => write.Result.Status == WriteStatus.Done) > before)
                {
                    break;
                }
            }

            if (random.Next(4) == 0)
            {
                await SayAsync(_requests.OneOf("Thank you!", "Great, thanks.", "Thanks"), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task ServeAsync(RetailAction action, CancellationToken cancellationToken)
    {
        _answered.Clear();
        await SayAsync(_requests.Ask(action), cancellationToken).ConfigureAwait(false);
        if (conversation.Last is { Outcome: ReplyOutcome.Clarified } clarified && Offered(clarified) is { Count: > 0 } offered)
        {
            await SayAsync(Choose(action, offered), cancellationToken).ConfigureAwait(false);
        }

        string? before = null;
        for (var (turn, stalls) = (0, 0); turn < MostTurns; turn++)
        {
            if (await conversation.FindRunningAsync(cancellationToken).ConfigureAwait(false) is not { Awaiting: { } awaiting } running)
            {
                return;
            }

            stalls = awaiting == before ? stalls + 1 : 0;
            var (answer, isYes) = Answer(action, running, awaiting, stalls > 0);
            before = awaiting;
            if (answer is null || stalls > MostStalls)
            {
                await SayAsync("Never mind, cancel that.", cancellationToken).ConfigureAwait(false);
                return;
            }

            await conversation.SayAsync(answer, isYes, cancellationToken).ConfigureAwait(false);
        }
    }

    private static List<string> Offered(Reply reply) => reply.Choices.Count > 0 ? [.. reply.Choices] : [.. Numbered().Matches(reply.Text).Select(static match => match.Groups[1].Value.Trim(' ', '?', '.'))];

    [GeneratedRegex(@"\d\) ((?:(?!\d\) ).)+)")]
    private static partial Regex Numbered();

    // Whoever is asked what is meant says it as it is offered.
    private static string Choose(RetailAction action, IReadOnlyList<string> choices)
    {
        string[] words = action.Name switch
        {
            "cancel_pending_order" => ["cancel"],
            "modify_pending_order_address" => ["delivery", "shipping"],
            "modify_pending_order_items" => ["change"],
            "modify_pending_order_payment" => ["pay"],
            "return_delivered_order_items" => ["return"],
            "exchange_delivered_order_items" => ["exchange"],
            "modify_user_address" => ["default", "account", "address"],
            "get_order_details" => ["far", "status", "order"],
            _ => [],
        };
        return choices.OrderByDescending(choice => words.Count(word => choice.Contains(word, StringComparison.OrdinalIgnoreCase))).First();
    }

    private (string? Answer, bool IsYes) Answer(RetailAction action, RunningFlow running, string awaiting, bool isAgain)
    {
        var order = _requests.OrderOf(action);
        switch (awaiting)
        {
            case "claims":
                return (_claims.TryDequeue(out var claims) ? RetailIdentity.Say(claims) : null, false);
            case "order":
                return (order?.Id.Value, false);
            case "reason":
                return (action.Text("reason") is { Length: > 0 } reason ? reason : "It does not fit", false);
            case "address":
                return (RetailRequests.AddressOf(action), false);
            case "items":
                return (SayItems(action, order, isAgain || _isPlain), false);
            case "replacement":
                return (SayReplacement(action, order), false);
            case "payment":
                return (SayPayment(action), false);
            default:
                var asked = running.Slots.FirstOrDefault(slot => slot.Name == awaiting);
                return awaiting.StartsWith("confirm_", StringComparison.Ordinal) ? Confirm(action)
                    : asked?.Type == SlotType.Confirmation ? ("No, thank you.", false)
                    : (null, false);
        }
    }

    // Yes only to what is about the right order, with the right articles; the rest is the records' to show.
    private (string Answer, bool IsYes) Confirm(RetailAction action)
    {
        var said = conversation.Last?.Text ?? string.Empty;
        var about = action.Text("order_id") is { Length: > 0 } order ? order.TrimStart('#') : action.Text("address1");
        string[] expected = [about, .. Changes(action), .. said.Contains('$', StringComparison.Ordinal) && SayPayment(action) is { } payment ? [payment] : Array.Empty<string>()];
        var isMeant = action.IsWrite && expected.All(part => said.Contains(part, StringComparison.OrdinalIgnoreCase));
        return isMeant ? (_requests.OneOf("Yes", "Yes, please.", "yes, go ahead"), true) : ("No", false);
    }

    // What is other about the new articles.
    private IEnumerable<string> Changes(RetailAction action) => RetailRequests.LinesOf(action, _requests.OrderOf(action))
        .Where(line => line.NewItem is not null && data.Items.ContainsKey(line.NewItem))
        .SelectMany(line => data.Items[line.NewItem!].Variant["options"]!.AsObject().Where(option => line.Line.Options.GetValueOrDefault(option.Key) != option.Value!.ToString()).Select(static option => option.Value!.ToString()));

    private static string? SayItems(RetailAction action, Order? order, bool isAgain)
    {
        var lines = RetailRequests.LinesOf(action, order);
        if (order is null || lines.Count == 0)
        {
            return null;
        }

        return isAgain ? string.Join(" and ", lines.Select(static line => line.Line.Sku))
            : lines.Count == order.Lines.Count && lines.Count > 1 ? "all of it"
            : string.Join(" and ", lines.Select(line => "the " + SayLine(line.Line, order)));
    }

    // By its name; where the order has it several times, also by what sets it apart.
    private static string SayLine(OrderLine line, Order order)
    {
        var name = line.Name.ToLower(CultureInfo.InvariantCulture);
        return order.Lines.Count(other => other.Name == line.Name) == 1 ? name : $"{name} ({string.Join(", ", line.Options.Values)})";
    }

    private string? SayReplacement(RetailAction action, Order? order)
    {
        var asked = conversation.Last?.Text ?? string.Empty;
        var lines = RetailRequests.LinesOf(action, order)
            .Where(line => line.NewItem is not null && asked.Contains(line.Line.Name, StringComparison.OrdinalIgnoreCase))
            .OrderBy(line => _answered.Contains(line.Line.Id))
            .ThenByDescending(line => line.Line.Options.Values.Count(value => asked.Contains(value, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        if (lines.Count == 0)
        {
            return null;
        }

        var (line, item) = lines[0];
        var isRepeat = !_answered.Add(line.Id) || _isPlain;
        if (!data.Items.TryGetValue(item!, out var found) || isRepeat)
        {
            return "item " + item;
        }

        var options = found.Variant["options"]!.AsObject().Select(static option => (Name: option.Key, Value: option.Value!.ToString())).ToList();
        var changed = options.Where(option => line.Options.GetValueOrDefault(option.Name) != option.Value).ToList();
        var said = random.Next(2) == 0 || changed.Count == 0 ? options : changed;
        return string.Join(", ", said.Select(static option => $"{option.Name} {option.Value}"));
    }

    private string? SayPayment(RetailAction action)
    {
        ShopperId shopper = RetailIdentity.Expected(data, task) ?? "nobody";
        var method = host.Shop.ReadCustomers(RetailShop.Merchant).FirstOrDefault(customer => customer.Shopper == shopper)?.PaymentMethods.FirstOrDefault(found => found.Id.Value == action.Text("payment_method_id"));
        return method?.Title;
    }

    private Task<Reply> SayAsync(string text, CancellationToken cancellationToken) => conversation.SayAsync(text, isYes: false, cancellationToken);
}
