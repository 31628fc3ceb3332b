using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Routing;

/// <summary>What was found on the way to a request's commands, for whoever executes them.</summary>
/// <param name="Text">The request by itself: the part of the message that it is, without white space around it.</param>
/// <param name="Match">The vetted answer that fits it best, so that it is looked for once; null where it was not looked for.</param>
/// <param name="IfUnanswered">What to ask where the command is to answer and the knowledge has no answer; null means to say so.</param>
/// <param name="IsOutOfScope">Whether it is not the shop's business, as far as the classifier can tell.</param>
internal sealed record RequestGround(string Text, FaqMatch? Match, ClarifyCommand? IfUnanswered, bool IsOutOfScope);
