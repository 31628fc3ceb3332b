using System.Text;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Turns;

namespace SmartCS.Sdk.Tests.Models;

/// <summary>Models a, b, c ... with the pipeline over them.</summary>
internal sealed class ModelShop : IDisposable
{
    private readonly ModelCatalogue _catalogue;

    public ModelShop(params FakeModel[] models)
        : this(null, models)
    {
    }

    public ModelShop(Func<ChatModel, ChatModel>? configure, params FakeModel[] models)
    {
        var registered = models.Select((model, i) => new ChatModel { Name = $"{(char)('a' + i)}", Client = model }).Select(model => configure?.Invoke(model) ?? model).ToList();
        _catalogue = new ModelCatalogue(registered, [], [], [], Time, Log);
        Client = new FailoverChatClient(_catalogue, FailoverLog);
        Call = new ModelCall { Profile = new MerchantProfile { Id = "acme" }, Purpose = ModelPurpose.Answer, Models = [.. registered.Select(model => model.Name)] };
    }

    public static ChatMessage[] Question { get; } = [new ChatMessage(ChatRole.User, "多久可以退货？ secret-question")];

    public ManualTimeProvider Time { get; } = new();

    public ListLogger<ModelCatalogue> Log { get; } = new();

    public ListLogger<FailoverChatClient> FailoverLog { get; } = new();

    public FailoverChatClient Client { get; }

    public ModelCall Call { get; set; }

    public IReadOnlyList<ModelAttempt> Attempts => Call.Attempts;

    public IEnumerable<string> Logged => Log.Entries.Concat<(Microsoft.Extensions.Logging.LogLevel, int, string)>(FailoverLog.Entries).Select(entry => entry.Item3);

    public ChatEndpoint Endpoint(string name) => _catalogue.Models.Chat[name];

    public async Task<string> AskAsync(bool streams, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var wrapped = new ModelCallOptions(Call, options);
        if (!streams)
        {
            return (await Client.GetResponseAsync(Question, wrapped, cancellationToken)).Text;
        }

        var text = new StringBuilder();
        await foreach (var update in Client.GetStreamingResponseAsync(Question, wrapped, cancellationToken))
        {
            if (update is ModelRestartUpdate)
            {
                text.Clear();
            }

            text.Append(update.Text);
        }

        return text.ToString();
    }

    public void Dispose() => _catalogue.Dispose();
}
