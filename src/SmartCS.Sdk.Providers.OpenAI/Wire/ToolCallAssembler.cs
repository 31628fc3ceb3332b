using System.Globalization;
using System.Text;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Puts tool calls together from pieces, with or without indexes and ids. Not safe for concurrent use.</summary>
internal sealed class ToolCallAssembler
{
    private readonly List<Call> _calls = [];

    public bool IsEmpty => _calls.Count == 0;

    /// <summary>Adds the pieces of one chunk.</summary>
    public void Add(List<ToolCallDelta> deltas)
    {
        var before = _calls.Count;
        foreach (var delta in deltas)
        {
            var call = Find(delta, before);
            if (call is null)
            {
                _calls.Add(call = new Call { Index = delta.Index });
            }

            call.Id ??= delta.Id;
            call.AddName(delta.Name);
            call.Arguments.Append(delta.Arguments);
        }
    }

    /// <summary>The calls, each with an id of its own.</summary>
    /// <param name="answerId">What ids that the vendor did not give are made from; null makes them random.</param>
    /// <param name="nameless">Makes what is thrown where a call has arguments but no name.</param>
    /// <returns>The calls; pieces without a name and arguments are left out.</returns>
    public IEnumerable<FunctionCallContent> Complete(string? answerId, Func<Exception> nameless)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < _calls.Count; i++)
        {
            var call = _calls[i];
            if (call.Name is null)
            {
                if (ToolCallArguments.IsBlank(call.Arguments))
                {
                    continue;
                }

                throw nameless();
            }

            var id = call.Id is { } given && ids.Add(given) ? given : NewId(answerId, i, ids);
            yield return ToolCallArguments.TryParse(call.Arguments.ToString(), out var arguments)
                ? new FunctionCallContent(id, call.Name, arguments)
                : new FunctionCallContent(id, call.Name)
                {
                    Exception = new ModelException(ModelFailure.InvalidResponse, $"The arguments of the call to {ShortName(call.Name)} are not a JSON object."),
                };
        }
    }

    // A piece belongs to the call that its index or id names. Where one is missing, or is the same for every call,
    // the rest of the piece has to tell: a name begins a new call, unless the last one has the same name and is unfinished.
    private Call? Find(ToolCallDelta delta, int before)
    {
        if (delta.Id is not null && _calls.FindLast(call => call.Id == delta.Id && (delta.Index is null || call.Index == delta.Index)) is { } same)
        {
            return delta.Index is null && IsAnother(same, delta, before) ? null : same;
        }

        var candidate = delta.Index is { } index ? _calls.FindLast(call => call.Index == index) : _calls.Count > 0 ? _calls[^1] : null;
        if (candidate is null)
        {
            return null;
        }

        var contradicts = delta.Id is not null && candidate.Id is not null;
        var unmarked = delta.Index is null && delta.Name is not null;
        return (contradicts || unmarked) && IsAnother(candidate, delta, before) ? null : candidate;
    }

    private bool IsAnother(Call call, ToolCallDelta delta, int before)
    {
        if (delta.Name is null || call.Name is null)
        {
            return false;
        }

        if (delta.Id is not null && delta.Id == call.Id && call.Arguments.Equals(delta.Arguments))
        {
            // Said twice, not meant twice.
            return false;
        }

        // Pieces of one call never stand side by side in one chunk.
        var isSameChunk = _calls.IndexOf(call) >= before;
        return isSameChunk || delta.Name != call.Name || ToolCallArguments.IsWhole(call.Arguments.ToString());
    }

    // Never longer than 40 characters, which is what OpenAI takes when the conversation goes on there.
    private static string NewId(string? answerId, int position, HashSet<string> ids)
    {
        var id = answerId is { Length: > 0 and <= 30 } ? string.Create(CultureInfo.InvariantCulture, $"call_{answerId}_{position}") : $"call_{Guid.NewGuid():N}";
        return ids.Add(id) ? id : NewId(null, position, ids);
    }

    // The name is the model's word and may be anything.
    private static string ShortName(string name) => name.Length <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') ? name : "a tool";

    private sealed class Call
    {
        public int? Index { get; init; }

        public string? Id { get; set; }

        public string? Name { get; private set; }

        public StringBuilder Arguments { get; } = new();

        // Vendors repeat the name with every piece, send it growing, or cut it into pieces.
        public void AddName(string? name)
        {
            if (name is null || name == Name)
            {
                return;
            }

            Name = Name is null || name.StartsWith(Name, StringComparison.Ordinal) ? name : ToolCallArguments.IsBlank(Arguments) ? Name + name : Name;
        }
    }
}
