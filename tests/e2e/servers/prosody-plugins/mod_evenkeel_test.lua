-- Makes the test users, puts earlier messages into both sides' archives with their own times, and shows an archive over HTTP.
local usermanager = require "core.usermanager";
local stanza = require "util.stanza";
local datetime = require "util.datetime";
local json = require "util.json";

module:depends("http");
module:depends("mam");
local archive = module:open_store(module:get_option_string("archive_store", "archive"), "archive");

local function address(user) return user .. "@" .. module.host; end

module:hook_global("server-started", function ()
	for user, password in pairs(module:get_option("evenkeel_users", {})) do
		usermanager.create_user(user, password, module.host);
	end
	for number, said in ipairs(json.decode(module:get_option_string("evenkeel_history", "[]"))) do
		local from, to = address(said.from), address(said.to);
		local message = stanza.message({ type = "chat", id = "before-" .. number, from = from .. "/test", to = to }):text_tag("body", said.body);
		archive:append(said.from, nil, message, datetime.parse(said.at), to);
		archive:append(said.to, nil, message, datetime.parse(said.at), from);
	end
end);

module:provides("http", {
	route = {
		["GET /*"] = function (event, user)
			local said = {};
			for _, message, when in assert(archive:find(user, {})) do
				said[#said + 1] = { from = message.attr.from, to = message.attr.to, body = message:get_child_text("body"), at = when };
			end
			event.response.headers.content_type = "application/json";
			return json.encode(json.array and json.array(said) or said);
		end;
	};
});
