using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Tests.Knowledge.Generation;

/// <summary>A model that writes what a test wants, call by call; the last answer is written again and again.</summary>
internal sealed class WritingModel(params IReadOnlyList<string> answers) : IChatClient
{
    /// <summary>How many characters each piece of a streamed answer has.</summary>
    public int PieceLength { get; set; } = 7;

    /// <summary>The requests so far.</summary>
    public List<(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)> Requests { get; } = [];

    /// <summary>Called before each piece of a call, with the numbers of the call and of the piece.</summary>
    public Action<int, int>? BeforePiece { get; set; }

    /// <summary>The piece before which the pipeline says that another model begins anew; null for never.</summary>
    public int? RestartBefore { get; set; }

    /// <summary>What a call yields before its text, if anything.</summary>
    public Func<int, IEnumerable<AIContent>>? Before { get; set; }

    public static string Json(params IEnumerable<(string Text, string[] Cites)> sentences) =>
        "{\"sentences\":[" + string.Join(',', sentences.Select(sentence => $"{{\"text\":{Quote(sentence.Text)},\"cites\":[{string.Join(',', sentence.Cites.Select(Quote))}]}}")) + "]}";

    public static string Quote(string text) => "\"" + System.Text.Json.JsonEncodedText.Encode(text) + "\"";

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        var call = Requests.Count;
        Requests.Add(([.. messages], options));
        foreach (var content in Before?.Invoke(call) ?? [])
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, [content]);
        }

        var text = answers[Math.Min(call, answers.Count - 1)];
        for (var (i, piece) = (0, 0); i < text.Length; i += PieceLength, piece++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            BeforePiece?.Invoke(call, piece);
            if (piece == RestartBefore)
            {
                yield return new ModelRestartUpdate { Model = "first", Failure = ModelFailure.Network };
            }

            yield return new ChatResponseUpdate(ChatRole.Assistant, text.Substring(i, Math.Min(PieceLength, text.Length - i)));
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
